// A worker that tries each wall, for the tests of Sandbox only; and, with `host`, a server that uses such workers.
import Foundation
import Sandbox
import Showcase

switch CommandLine.arguments.dropFirst().first {
case "host": await Host.run()
case "doomed-host": await Host.hang()
case "not-a-worker": print("Usage: none")
default: Worker.serve { request in try Attempt.make(request) }
}
