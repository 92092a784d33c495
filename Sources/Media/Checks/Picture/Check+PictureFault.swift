import Showcase

extension Check where Subject == PictureReading {
    static var pictureFault: Self {
        Check { reading in
            switch reading.fault {
            case .cutOff:
                return Finding(
                    code: "picture-cut-off", severity: .refuse,
                    message: "The end of this picture is missing, as if it had not been copied to the end.",
                    remedy: "Choose the file again. If it looks cut off on your device too, save or copy it anew.")
            case .broken:
                return Finding(
                    code: "picture-damaged", severity: .refuse,
                    message: "Part of this picture is damaged, so we could not open it as you made it.",
                    remedy: "Open it in a picture program, look whether it is whole, and export it again as "
                        + "\(reading.type == .png ? "PNG" : "JPEG").")
            case .unusual:
                return Finding(
                    code: "picture-unusual-coding", severity: .refuse,
                    message: "This picture is stored in a rare way that web browsers cannot show.",
                    remedy: "Open it in the program it came from and export it as an ordinary JPEG or PNG.")
            case nil:
                guard reading.endIsMissing else { return nil }
                return Finding(
                    code: "picture-end-mark-missing", severity: .note,
                    message: "The file stops right after the picture; the picture itself is whole.",
                    remedy: "Look at it once more. If you see all of it, nothing needs to be done.")
            }
        }
    }
}
