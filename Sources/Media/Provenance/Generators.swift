/// Programs that make pictures from words, by the marks that they leave. Only these names are ever kept.
enum Generators {
    /// By a name that stands somewhere in a text that names a program.
    private static let names: [(mark: String, program: String)] = [
        ("stable diffusion", "Stable Diffusion"), ("midjourney", "Midjourney"), ("dall-e", "DALL·E"),
        ("dall·e", "DALL·E"), ("dalle", "DALL·E"), ("chatgpt", "ChatGPT"), ("openai", "OpenAI"),
        ("firefly", "Adobe Firefly"), ("novelai", "NovelAI"), ("comfyui", "ComfyUI"), ("invokeai", "InvokeAI"),
        ("fooocus", "Fooocus"), ("leonardo.ai", "Leonardo.Ai"), ("ideogram", "Ideogram"),
        ("bing image creator", "Bing Image Creator"), ("made with google ai", "Google AI"), ("imagen", "Google Imagen"),
        ("black-forest-labs", "FLUX"), ("playground ai", "Playground"), ("nightcafe", "NightCafe"),
    ]

    /// By the keyword of a PNG's text.
    private static let keywords: [String: String] = [
        "workflow": "ComfyUI", "sd-metadata": "InvokeAI", "invokeai_metadata": "InvokeAI",
        "invokeai_graph": "InvokeAI", "invokeai_workflow": "InvokeAI", "dream": "InvokeAI",
        "fooocus_scheme": "Fooocus",
    ]

    static func named(in text: String) -> String? {
        let folded = text.lowercased()
        return names.first { folded.contains($0.mark) }?.program
    }

    static func leaving(keyword: String) -> String? { keywords[keyword.lowercased()] }

    /// By the words in which it writes down its settings.
    static func writing(_ text: String) -> String? {
        if text.contains("Steps: ") && text.contains("Sampler: ") { return "Stable Diffusion" }
        if text.contains("Job ID: ") && text.contains(" --") { return "Midjourney" }
        // ComfyUI's graph of nodes.
        if text.contains("\"class_type\"") { return "ComfyUI" }
        return nil
    }
}
