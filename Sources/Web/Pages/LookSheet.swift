import Showcase

/// The year's colours and typeface as custom properties. The theme's reader has checked their contrast.
enum LookSheet {
    static func css(of look: Look) -> String {
        """
        :root {
          --ink: \(color(look.ink));
          --paper: \(color(look.paper));
          --accent: \(color(look.accent));
          --display: var(--\(look.typeface.rawValue));
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ink: \(color(look.nightInk));
            --paper: \(color(look.nightPaper));
            --accent: \(color(look.nightAccent));
          }
        }

        """
    }

    /// Only what is a colour goes into a style sheet.
    private static func color(_ text: String) -> String {
        let digits = text.dropFirst()
        return text.hasPrefix("#") && digits.count == 6 && digits.allSatisfy(\.isHexDigit) ? text : "currentColor"
    }
}
