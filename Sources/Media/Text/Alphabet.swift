/// What tells the languages of the Latin and Cyrillic scripts apart: letters beyond the common ones, and small words.
struct Alphabet {
    /// BCP 47.
    var language: String
    /// Small letters that are not ASCII's.
    var letters: Set<Unicode.Scalar>
    var words: Set<String>

    private init(_ language: String, _ letters: String, _ words: String) {
        self.language = language
        self.letters = Set(letters.unicodeScalars)
        self.words = Set(words.split(separator: " ").map(String.init))
    }

    static let latin: [Alphabet] = [
        Alphabet(
            "en", "éèêëïöçñüàâæœ",
            "the and of to is that it was with for my you are his her we they not but this from have when where i your "
                + "what their"),
        Alphabet(
            "es", "áéíñóúüªº",
            "el los las y que en un una por con para del se es mi como más pero su tu al lo cuando nos está no yo sin"),
        Alphabet(
            "fr", "àâæçéèêëîïôœùûüÿ",
            "le les et des un une que qui dans est du pour pas sur je il elle nous vous au aux ce mon son plus avec où "
                + "ne"),
        Alphabet(
            "de", "äöüßéà",
            "der die das und ist nicht ein eine zu den dem mit ich sie es auf von im er wir für sich wie auch aber wenn "
                + "mein du in"),
        Alphabet(
            "pt", "àáâãçéêíóôõúüªº",
            "o os as e que em um uma não do da dos das no na por com para se mais meu minha como mas ao seu você são"),
        Alphabet(
            "it", "àèéìíîòóùú",
            "il gli e che di un una non per con del della è nel mi si sono più come ma lo al io dei le anche questo sul"
        ),
        Alphabet("pl", "ąćęłńóśźż", "i w na nie się że to jest z do jak tylko co po ale jego ty ten za od jestem mnie"),
        Alphabet("cs", "áčďéěíňóřšťúůýž", "a se v na je že to s z ve do byl jak ale po já jsem tak když můj kde"),
        Alphabet("sk", "áäčďéíĺľňóôŕšťúýž", "a sa v na je že to s z vo do bol ako ale po ja som tak keď môj kde"),
        Alphabet("hu", "áéíóöőúüű", "a az és hogy nem egy is ez van meg de volt mint csak én ki el ha már még"),
        Alphabet("ro", "âăîșşțţ", "și şi în de la cu nu o un pe ce să mai din este au că se mi el ea"),
        Alphabet("hr", "čćđšž", "i u je se na da su ne za od koji sam ali što kao si mi sve bi nije"),
        Alphabet("tr", "çğıöşüâîû", "bir ve bu ne de da için ben sen gibi çok mi ki var o daha kadar her"),
        Alphabet("sv", "åäöé", "och att det som en är på jag i av för med den inte till ett om när hur han du"),
        Alphabet("da", "æøåé", "og at det som en er på jeg i af for med den ikke til et om når hvor han du"),
        Alphabet("fi", "äöå", "ja on ei se että hän mutta kun niin oli minä sinä kuin jos mikä olen"),
        Alphabet(
            "nl", "éëïöüèê", "de het een en van ik te dat die in je is niet zijn op met voor mijn maar als hij wij"),
        Alphabet("is", "áðéíóúýþæö", "og að er í á það sem ég við um en til þú var hann hún ekki"),
        Alphabet("lt", "ąčęėįšųūž", "ir kad tai yra ne aš su į iš bet kaip tu jis mano kur"),
        Alphabet("lv", "āčēģīķļņšūž", "un ka tas ir ne es ar uz no bet kā tu viņš mans kur"),
        Alphabet(
            "vi",
            "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
            "và của là trong người những một có không cho với em anh tôi ta đã như"),
    ]

    static let cyrillic: [Alphabet] = [
        Alphabet("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "и в не на я что он с как а то мы но ты из"),
        Alphabet("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "і в не на я що він з як а та ми але ти із"),
        Alphabet("sr", "абвгдђежзијклљмнњопрстћуфхцчџш", "и у не на ја што он са као а да ми али ти је"),
    ]
}
