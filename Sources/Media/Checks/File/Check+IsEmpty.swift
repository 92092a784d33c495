import Showcase

extension Check where Subject == Upload {
    static var isEmpty: Self { Check(Finding("file-empty", .refuse)) { $0.data.isEmpty } }
}
