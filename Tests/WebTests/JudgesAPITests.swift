import Catalogue
import Foundation
import Judging
import Showcase
import Testing

@testable import Web

@Suite("The judges' API")
struct JudgesAPITests {
    func failure(_ answer: Client.Answer) throws -> JudgesAPI.Failure {
        try JSONDecoder().decode(JudgesAPI.Failure.self, from: answer.body)
    }

    @Test("A judge sees the queue, the entry and the work, scores it, and finds the scores again")
    func round() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .accepted)
            let token = try await site.judge("ana", of: ["e1"])
            let queue = try JSONDecoder().decode(
                JudgesAPI.Queue.self, from: try await site.client.get("/api/judge/queue", headers: token).body)
            #expect(queue.season == "2026")
            #expect(queue.items.map(\.entry) == ["e1"])
            let view = try JSONDecoder().decode(
                JudgesAPI.EntryView.self, from: try await site.client.get("/api/judge/entries/e1", headers: token).body)
            let work = try await site.client.get("/api/judge/entries/e1/work", headers: token)
            #expect(work.body.count == view.bytes)
            #expect(work["Content-Type"] == view.mediaType)
            #expect(work["Cache-Control"] == "no-store")
            let scores = Dictionary(uniqueKeysWithValues: view.rubric.criteria.map { ($0.id, view.rubric.max) })
            let body = try JSONEncoder().encode(JudgesAPI.Scores(scores: scores))
            let path = "/api/judge/entries/e1/scoresheet"
            #expect(try await site.client.send("PUT", path, headers: token, body: body).status == 204)
            let again = try JSONDecoder().decode(
                JudgesAPI.Queue.self,
                from: try await site.client.get("/api/judge/queue?season=2026", headers: token).body)
            #expect(again.items.first?.scores == scores)
        }
    }

    @Test("Nothing that a judge is sent says who made a work, or where")
    func blind() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .accepted, secret: "k-secret")
            let token = try await site.judge("ana", of: ["e1"])
            for path in ["/api/judge/queue", "/api/judge/entries/e1", "/api/judge/entries/e1/work"] {
                let answer = try await site.client.get(path, headers: token)
                #expect(answer.status == 200)
                let all = answer.text + answer.headers.map { "\($0.key): \($0.value)" }.joined()
                for hidden in ["Xochitl", "Leak", "leak", "Granada", "Tampa", "tampa", "NI\"", "2010", "k-secret"] {
                    #expect(!all.contains(hidden), "\(hidden) in \(path)")
                }
            }
        }
    }

    @Test(
        "Another judge's entry, one that waits for consent and one that is not there are told alike",
        arguments: [("GET", ""), ("GET", "/work"), ("PUT", "/scoresheet")])
    func foreign(method: String, rest: String) async throws {
        try await LiveSite.served { site in
            try await site.enter("mine", state: .accepted)
            try await site.enter("theirs", state: .accepted)
            try await site.enter("waiting", state: .accepted, consented: false)
            let token = try await site.judge("ana", of: ["mine", "waiting"])
            _ = try await site.judge("bo", of: ["theirs"])
            let body = method == "PUT" ? try JSONEncoder().encode(JudgesAPI.Scores(scores: ["theme": 5])) : nil
            var answers: [Client.Answer] = []
            for id in ["theirs", "waiting", "nothing"] {
                answers.append(
                    try await site.client.send(
                        method, "/api/judge/entries/\(id)\(rest)", headers: token, body: body))
            }
            #expect(Set(answers.map(\.status)) == [404])
            #expect(Set(answers.map(\.body)).count == 1)
            #expect(Set(answers.map { $0.headers.filter { $0.key != "date" } }).count == 1)
        }
    }

    @Test(
        "Who is not logged in is asked to",
        arguments: [[:], ["Authorization": "Bearer wrong"], ["Authorization": "Basic YTpi"], ["Authorization": ""]])
    func login(headers: [String: String]) async throws {
        try await LiveSite.served { site in
            for path in ["/api/judge/queue", "/api/judge/entries/e1", "/api/judge/entries/e1/work"] {
                let answer = try await site.client.get(path, headers: headers)
                #expect(answer.status == 401)
                #expect(answer["WWW-Authenticate"] == "Bearer")
                #expect(try failure(answer).code == "token-unknown")
            }
        }
    }

    @Test("An invitation works once")
    func invitation() async throws {
        try await LiveSite.served { site in
            try await site.catalogue.write { try $0.save(Judge(id: "ana", name: "Ana")) }
            let secret = try await site.judging.invite("ana", by: Actor(.staff, "x"), at: LiveSite.open)
            let body = try JSONEncoder().encode(JudgesAPI.Invitation(invitation: secret))
            #expect(try await site.client.send("POST", "/api/judge/session", body: body).status == 200)
            let second = try await site.client.send("POST", "/api/judge/session", body: body)
            #expect(second.status == 401)
            #expect(try failure(second).code == "invitation-unknown")
        }
    }

    @Test(
        "Scores that cannot be taken are refused with every objection",
        arguments: [(#"{"scores":{"theme":99},"comment":""}"#, 422, "scores-refused"), ("{", 400, "form-unread")])
    func refused(body: String, status: Int, code: String) async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .accepted)
            let token = try await site.judge("ana", of: ["e1"])
            let answer = try await site.client.send(
                "PUT", "/api/judge/entries/e1/scoresheet", headers: token, body: Data(body.utf8))
            #expect(answer.status == status)
            #expect(try failure(answer).code == code)
        }
    }
}
