@main struct Yaas { static func main() { print("yaas") } }
