import Showcase

/// Small lists of common names, so that made-up students sound like their countries.
enum GivenNames {
    static func name(in country: String, using random: inout SeededGenerator) -> String {
        let list = lists[regions[country] ?? "en"] ?? fallback
        let (given, family) = (random.pick(list.given), random.pick(list.family))
        return list.familyFirst ? "\(family) \(given)" : "\(given) \(family)"
    }

    private struct List {
        let given: [String]
        let family: [String]
        var familyFirst = false

        init(_ given: String, _ family: String, familyFirst: Bool = false) {
            self.given = given.split(separator: " ").map(String.init)
            self.family = family.split(separator: " ").map(String.init)
            self.familyFirst = familyFirst
        }
    }

    private static let fallback = List(
        "Ava Caleb Chloe Daniel Elena Grace Isaac Jada Leah Malik Nora Owen Ruby Samuel Tessa Zoe",
        "Adams Bennett Carter Ellis Foster Greene Hayes Jordan Lawson Morgan Parker Reid Sawyer Turner Walsh Young")

    private static let lists: [String: List] = [
        "en": fallback,
        "es": List(
            "Adrián Camila Daniela Emilio Fernanda Gael Inés Julián Lucía Mateo Noelia Pablo Renata Sara Tomás Ximena",
            "Aguilar Bravo Castillo Delgado Fuentes Guerrero Ibarra Lozano Medina Navarro Ortega Ponce Rivas Soto Vega"),
        "pt": List(
            "Afonso Beatriz Caio Clara Davi Helena Íris João Lara Miguel Nuno Rita Tiago Vitória",
            "Almeida Barros Cardoso Duarte Esteves Ferreira Lopes Martins Neves Pereira Ramos Teixeira"),
        "fr": List(
            "Adèle Bastien Chloé Élise Fabien Gaspard Jeanne Léo Manon Nina Rémi Sacha Théo Zélie",
            "Bernard Chevalier Dubois Fontaine Gauthier Lambert Mercier Noël Perrin Renaud Simon Vidal"),
        "de": List(
            "Anton Carla Emil Frieda Greta Jonas Klara Leon Merle Nils Paula Ruben Theo Wanda",
            "Albrecht Becker Engel Fischer Hartmann Keller Lorenz Neumann Richter Sauer Vogel Winkler"),
        "it": List(
            "Alessia Bruno Chiara Davide Elisa Fabio Ginevra Leonardo Marta Nicolò Sara Tommaso",
            "Barbieri Conti Esposito Gallo Leone Marino Ricci Serra Valenti"),
        "no": List(
            "Astrid Eirik Frida Håkon Ida Jonas Liv Magnus Nora Sindre Tuva Vetle",
            "Aasen Berg Dahl Eide Haugen Lie Moen Nygård Strand Vik"),
        "pl": List(
            "Antoni Basia Franek Hanna Igor Jagoda Kuba Lena Maja Oskar Pola Staś",
            "Adamczyk Dudek Górska Jasiński Kaczmarek Lis Mazur Nowicka Pawlak Zając"),
        "ru": List(
            "Alisa Bogdan Darya Egor Fyodor Kira Lev Mila Nikita Sofya Timofey Varvara",
            "Bykova Gromov Ershova Kalinin Lebedeva Morozov Orlova Panin Sedova Zimin"),
        "tr": List(
            "Arda Berk Ceren Defne Ege Gizem Kerem Leyla Melis Onur Selin Umut",
            "Akın Bozkurt Çelik Demir Erdem Güneş Kaplan Özkan Şahin Uysal"),
        "ar": List(
            "Adam Amina Bilal Dina Farah Hadi Iman Karim Lina Nour Rami Salma Tarek Yara",
            "Aziz Bakri Darwish Fakhri Ghanem Hamdan Khoury Mansour Najjar Qasim Saad Zaki"),
        "ur": List(
            "Ahmed Ayesha Bilal Fatima Hamza Hira Maryam Omar Sana Usman Zainab Zayd",
            "Abbasi Baig Chaudhry Farooqi Iqbal Javed Khan Malik Qureshi Siddiqui"),
        "hi": List(
            "Aarav Aditi Arjun Diya Ishaan Kavya Meera Nikhil Pooja Rohan Sanya Tara Varun",
            "Bhat Chopra Das Gupta Iyer Joshi Kapoor Menon Nair Patel Rao Verma"),
        "id": List(
            "Adit Bayu Citra Dian Eka Fajar Gita Intan Kirana Nanda Putri Rizky",
            "Gunawan Halim Kusuma Nugroho Pratama Santoso Setiawan Utami Wibowo"),
        "ja": List(
            "Aoi Daichi Hana Hinata Itsuki Kaede Mei Ren Riku Sakura Sora Yui",
            "Abe Fujita Hayashi Inoue Kato Mori Nakagawa Ogawa Sasaki Ueda Yamada"),
        "ko": List(
            "Ha-eun Ji-ho Ji-woo Min-jun Seo-jun Seo-yun Su-a Ye-jun Yu-na Do-yun",
            "Choi Han Jang Kang Kim Lee Lim Park Shin Yoon", familyFirst: true),
        "zh": List(
            "Haoran Jiayi Kexin Mingze Ruoxi Sichen Tianyu Wenhao Xinyi Yifan Yuxuan Zihan",
            "Chen Feng Gao Huang Li Liu Sun Tang Wang Wu Xu Zhang", familyFirst: true),
        "vi": List(
            "An Binh Chau Dung Giang Hoa Khanh Lan Minh Nhi Phuc Quynh Thao",
            "Bui Dang Do Hoang Le Ngo Nguyen Pham Tran Vo", familyFirst: true),
        "af": List(
            "Abena Akua Amani Baraka Chipo Esi Jabu Kwame Lindiwe Mosi Naledi Sipho Wambui Zuri",
            "Achieng Boateng Dube Kamau Khumalo Mutua Mwangi Nkosi Ochieng Owusu Sithole Zulu"),
    ]

    private static let regions: [String: String] = [
        "MX": "es", "ES": "es", "PE": "es", "CO": "es", "BR": "pt", "AO": "pt", "PT": "pt", "FR": "fr", "HT": "fr",
        "CG": "fr", "DE": "de", "AT": "de", "IT": "it", "NO": "no", "PL": "pl", "RU": "ru", "TR": "tr", "MA": "ar",
        "EG": "ar", "JO": "ar", "PK": "ur", "IN": "hi", "ID": "id", "JP": "ja", "KR": "ko", "CN": "zh", "TW": "zh",
        "VN": "vi", "GH": "af", "KE": "af", "ZA": "af",
    ]
}
