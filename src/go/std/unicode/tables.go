package unicode

// Tables of the general categories.
var (
	C      = table("C")
	Other  = C
	Cc     = table("Cc")
	Cf     = table("Cf")
	Cn     = table("Cn")
	Co     = table("Co")
	Cs     = table("Cs")
	L      = table("L")
	LC     = table("LC")
	Letter = L
	Ll     = table("Ll")
	Lower  = Ll
	Lm     = table("Lm")
	Lo     = table("Lo")
	Lt     = table("Lt")
	Title  = Lt
	Lu     = table("Lu")
	Upper  = Lu
	M      = table("M")
	Mark   = M
	Mc     = table("Mc")
	Me     = table("Me")
	Mn     = table("Mn")
	N      = table("N")
	Number = N
	Nd     = table("Nd")
	Digit  = Nd
	Nl     = table("Nl")
	No     = table("No")
	P      = table("P")
	Punct  = P
	Pc     = table("Pc")
	Pd     = table("Pd")
	Pe     = table("Pe")
	Pf     = table("Pf")
	Pi     = table("Pi")
	Po     = table("Po")
	Ps     = table("Ps")
	S      = table("S")
	Symbol = S
	Sc     = table("Sc")
	Sk     = table("Sk")
	Sm     = table("Sm")
	So     = table("So")
	Z      = table("Z")
	Space  = Z
	Zl     = table("Zl")
	Zp     = table("Zp")
	Zs     = table("Zs")
)

// Tables of the scripts.
var (
	Adlam                  = table("Script=Adlam")
	Ahom                   = table("Script=Ahom")
	Anatolian_Hieroglyphs  = table("Script=Anatolian_Hieroglyphs")
	Arabic                 = table("Script=Arabic")
	Armenian               = table("Script=Armenian")
	Avestan                = table("Script=Avestan")
	Balinese               = table("Script=Balinese")
	Bamum                  = table("Script=Bamum")
	Bassa_Vah              = table("Script=Bassa_Vah")
	Batak                  = table("Script=Batak")
	Bengali                = table("Script=Bengali")
	Bhaiksuki              = table("Script=Bhaiksuki")
	Bopomofo               = table("Script=Bopomofo")
	Brahmi                 = table("Script=Brahmi")
	Braille                = table("Script=Braille")
	Buginese               = table("Script=Buginese")
	Buhid                  = table("Script=Buhid")
	Canadian_Aboriginal    = table("Script=Canadian_Aboriginal")
	Carian                 = table("Script=Carian")
	Caucasian_Albanian     = table("Script=Caucasian_Albanian")
	Chakma                 = table("Script=Chakma")
	Cham                   = table("Script=Cham")
	Cherokee               = table("Script=Cherokee")
	Chorasmian             = table("Script=Chorasmian")
	Common                 = table("Script=Common")
	Coptic                 = table("Script=Coptic")
	Cuneiform              = table("Script=Cuneiform")
	Cypriot                = table("Script=Cypriot")
	Cypro_Minoan           = table("Script=Cypro_Minoan")
	Cyrillic               = table("Script=Cyrillic")
	Deseret                = table("Script=Deseret")
	Devanagari             = table("Script=Devanagari")
	Dives_Akuru            = table("Script=Dives_Akuru")
	Dogra                  = table("Script=Dogra")
	Duployan               = table("Script=Duployan")
	Egyptian_Hieroglyphs   = table("Script=Egyptian_Hieroglyphs")
	Elbasan                = table("Script=Elbasan")
	Elymaic                = table("Script=Elymaic")
	Ethiopic               = table("Script=Ethiopic")
	Georgian               = table("Script=Georgian")
	Glagolitic             = table("Script=Glagolitic")
	Gothic                 = table("Script=Gothic")
	Grantha                = table("Script=Grantha")
	Greek                  = table("Script=Greek")
	Gujarati               = table("Script=Gujarati")
	Gunjala_Gondi          = table("Script=Gunjala_Gondi")
	Gurmukhi               = table("Script=Gurmukhi")
	Han                    = table("Script=Han")
	Hangul                 = table("Script=Hangul")
	Hanifi_Rohingya        = table("Script=Hanifi_Rohingya")
	Hanunoo                = table("Script=Hanunoo")
	Hatran                 = table("Script=Hatran")
	Hebrew                 = table("Script=Hebrew")
	Hiragana               = table("Script=Hiragana")
	Imperial_Aramaic       = table("Script=Imperial_Aramaic")
	Inherited              = table("Script=Inherited")
	Inscriptional_Pahlavi  = table("Script=Inscriptional_Pahlavi")
	Inscriptional_Parthian = table("Script=Inscriptional_Parthian")
	Javanese               = table("Script=Javanese")
	Kaithi                 = table("Script=Kaithi")
	Kannada                = table("Script=Kannada")
	Katakana               = table("Script=Katakana")
	Kawi                   = table("Script=Kawi")
	Kayah_Li               = table("Script=Kayah_Li")
	Kharoshthi             = table("Script=Kharoshthi")
	Khitan_Small_Script    = table("Script=Khitan_Small_Script")
	Khmer                  = table("Script=Khmer")
	Khojki                 = table("Script=Khojki")
	Khudawadi              = table("Script=Khudawadi")
	Lao                    = table("Script=Lao")
	Latin                  = table("Script=Latin")
	Lepcha                 = table("Script=Lepcha")
	Limbu                  = table("Script=Limbu")
	Linear_A               = table("Script=Linear_A")
	Linear_B               = table("Script=Linear_B")
	Lisu                   = table("Script=Lisu")
	Lycian                 = table("Script=Lycian")
	Lydian                 = table("Script=Lydian")
	Mahajani               = table("Script=Mahajani")
	Makasar                = table("Script=Makasar")
	Malayalam              = table("Script=Malayalam")
	Mandaic                = table("Script=Mandaic")
	Manichaean             = table("Script=Manichaean")
	Marchen                = table("Script=Marchen")
	Masaram_Gondi          = table("Script=Masaram_Gondi")
	Medefaidrin            = table("Script=Medefaidrin")
	Meetei_Mayek           = table("Script=Meetei_Mayek")
	Mende_Kikakui          = table("Script=Mende_Kikakui")
	Meroitic_Cursive       = table("Script=Meroitic_Cursive")
	Meroitic_Hieroglyphs   = table("Script=Meroitic_Hieroglyphs")
	Miao                   = table("Script=Miao")
	Modi                   = table("Script=Modi")
	Mongolian              = table("Script=Mongolian")
	Mro                    = table("Script=Mro")
	Multani                = table("Script=Multani")
	Myanmar                = table("Script=Myanmar")
	Nabataean              = table("Script=Nabataean")
	Nag_Mundari            = table("Script=Nag_Mundari")
	Nandinagari            = table("Script=Nandinagari")
	New_Tai_Lue            = table("Script=New_Tai_Lue")
	Newa                   = table("Script=Newa")
	Nko                    = table("Script=Nko")
	Nushu                  = table("Script=Nushu")
	Nyiakeng_Puachue_Hmong = table("Script=Nyiakeng_Puachue_Hmong")
	Ogham                  = table("Script=Ogham")
	Ol_Chiki               = table("Script=Ol_Chiki")
	Old_Hungarian          = table("Script=Old_Hungarian")
	Old_Italic             = table("Script=Old_Italic")
	Old_North_Arabian      = table("Script=Old_North_Arabian")
	Old_Permic             = table("Script=Old_Permic")
	Old_Persian            = table("Script=Old_Persian")
	Old_Sogdian            = table("Script=Old_Sogdian")
	Old_South_Arabian      = table("Script=Old_South_Arabian")
	Old_Turkic             = table("Script=Old_Turkic")
	Old_Uyghur             = table("Script=Old_Uyghur")
	Oriya                  = table("Script=Oriya")
	Osage                  = table("Script=Osage")
	Osmanya                = table("Script=Osmanya")
	Pahawh_Hmong           = table("Script=Pahawh_Hmong")
	Palmyrene              = table("Script=Palmyrene")
	Pau_Cin_Hau            = table("Script=Pau_Cin_Hau")
	Phags_Pa               = table("Script=Phags_Pa")
	Phoenician             = table("Script=Phoenician")
	Psalter_Pahlavi        = table("Script=Psalter_Pahlavi")
	Rejang                 = table("Script=Rejang")
	Runic                  = table("Script=Runic")
	Samaritan              = table("Script=Samaritan")
	Saurashtra             = table("Script=Saurashtra")
	Sharada                = table("Script=Sharada")
	Shavian                = table("Script=Shavian")
	Siddham                = table("Script=Siddham")
	SignWriting            = table("Script=SignWriting")
	Sinhala                = table("Script=Sinhala")
	Sogdian                = table("Script=Sogdian")
	Sora_Sompeng           = table("Script=Sora_Sompeng")
	Soyombo                = table("Script=Soyombo")
	Sundanese              = table("Script=Sundanese")
	Syloti_Nagri           = table("Script=Syloti_Nagri")
	Syriac                 = table("Script=Syriac")
	Tagalog                = table("Script=Tagalog")
	Tagbanwa               = table("Script=Tagbanwa")
	Tai_Le                 = table("Script=Tai_Le")
	Tai_Tham               = table("Script=Tai_Tham")
	Tai_Viet               = table("Script=Tai_Viet")
	Takri                  = table("Script=Takri")
	Tamil                  = table("Script=Tamil")
	Tangsa                 = table("Script=Tangsa")
	Tangut                 = table("Script=Tangut")
	Telugu                 = table("Script=Telugu")
	Thaana                 = table("Script=Thaana")
	Thai                   = table("Script=Thai")
	Tibetan                = table("Script=Tibetan")
	Tifinagh               = table("Script=Tifinagh")
	Tirhuta                = table("Script=Tirhuta")
	Toto                   = table("Script=Toto")
	Ugaritic               = table("Script=Ugaritic")
	Vai                    = table("Script=Vai")
	Vithkuqi               = table("Script=Vithkuqi")
	Wancho                 = table("Script=Wancho")
	Warang_Citi            = table("Script=Warang_Citi")
	Yezidi                 = table("Script=Yezidi")
	Yi                     = table("Script=Yi")
	Zanabazar_Square       = table("Script=Zanabazar_Square")
)

// Tables of other properties.
var (
	ASCII_Hex_Digit         = table("ASCII_Hex_Digit")
	Bidi_Control            = table("Bidi_Control")
	Dash                    = table("Dash")
	Deprecated              = table("Deprecated")
	Hex_Digit               = table("Hex_Digit")
	IDS_Binary_Operator     = table("IDS_Binary_Operator")
	IDS_Trinary_Operator    = table("IDS_Trinary_Operator")
	Ideographic             = table("Ideographic")
	Join_Control            = table("Join_Control")
	Logical_Order_Exception = table("Logical_Order_Exception")
	Noncharacter_Code_Point = table("Noncharacter_Code_Point")
	Pattern_Syntax          = table("Pattern_Syntax")
	Pattern_White_Space     = table("Pattern_White_Space")
	Quotation_Mark          = table("Quotation_Mark")
	Radical                 = table("Radical")
	Regional_Indicator      = table("Regional_Indicator")
	Soft_Dotted             = table("Soft_Dotted")
	Unified_Ideograph       = table("Unified_Ideograph")
	Variation_Selector      = table("Variation_Selector")
	White_Space             = table("White_Space")
)

// Scripts holds the tables of the scripts by name.
var Scripts = map[string]*RangeTable{
	"Adlam":                  Adlam,
	"Ahom":                   Ahom,
	"Anatolian_Hieroglyphs":  Anatolian_Hieroglyphs,
	"Arabic":                 Arabic,
	"Armenian":               Armenian,
	"Avestan":                Avestan,
	"Balinese":               Balinese,
	"Bamum":                  Bamum,
	"Bassa_Vah":              Bassa_Vah,
	"Batak":                  Batak,
	"Bengali":                Bengali,
	"Bhaiksuki":              Bhaiksuki,
	"Bopomofo":               Bopomofo,
	"Brahmi":                 Brahmi,
	"Braille":                Braille,
	"Buginese":               Buginese,
	"Buhid":                  Buhid,
	"Canadian_Aboriginal":    Canadian_Aboriginal,
	"Carian":                 Carian,
	"Caucasian_Albanian":     Caucasian_Albanian,
	"Chakma":                 Chakma,
	"Cham":                   Cham,
	"Cherokee":               Cherokee,
	"Chorasmian":             Chorasmian,
	"Common":                 Common,
	"Coptic":                 Coptic,
	"Cuneiform":              Cuneiform,
	"Cypriot":                Cypriot,
	"Cypro_Minoan":           Cypro_Minoan,
	"Cyrillic":               Cyrillic,
	"Deseret":                Deseret,
	"Devanagari":             Devanagari,
	"Dives_Akuru":            Dives_Akuru,
	"Dogra":                  Dogra,
	"Duployan":               Duployan,
	"Egyptian_Hieroglyphs":   Egyptian_Hieroglyphs,
	"Elbasan":                Elbasan,
	"Elymaic":                Elymaic,
	"Ethiopic":               Ethiopic,
	"Georgian":               Georgian,
	"Glagolitic":             Glagolitic,
	"Gothic":                 Gothic,
	"Grantha":                Grantha,
	"Greek":                  Greek,
	"Gujarati":               Gujarati,
	"Gunjala_Gondi":          Gunjala_Gondi,
	"Gurmukhi":               Gurmukhi,
	"Han":                    Han,
	"Hangul":                 Hangul,
	"Hanifi_Rohingya":        Hanifi_Rohingya,
	"Hanunoo":                Hanunoo,
	"Hatran":                 Hatran,
	"Hebrew":                 Hebrew,
	"Hiragana":               Hiragana,
	"Imperial_Aramaic":       Imperial_Aramaic,
	"Inherited":              Inherited,
	"Inscriptional_Pahlavi":  Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese":               Javanese,
	"Kaithi":                 Kaithi,
	"Kannada":                Kannada,
	"Katakana":               Katakana,
	"Kawi":                   Kawi,
	"Kayah_Li":               Kayah_Li,
	"Kharoshthi":             Kharoshthi,
	"Khitan_Small_Script":    Khitan_Small_Script,
	"Khmer":                  Khmer,
	"Khojki":                 Khojki,
	"Khudawadi":              Khudawadi,
	"Lao":                    Lao,
	"Latin":                  Latin,
	"Lepcha":                 Lepcha,
	"Limbu":                  Limbu,
	"Linear_A":               Linear_A,
	"Linear_B":               Linear_B,
	"Lisu":                   Lisu,
	"Lycian":                 Lycian,
	"Lydian":                 Lydian,
	"Mahajani":               Mahajani,
	"Makasar":                Makasar,
	"Malayalam":              Malayalam,
	"Mandaic":                Mandaic,
	"Manichaean":             Manichaean,
	"Marchen":                Marchen,
	"Masaram_Gondi":          Masaram_Gondi,
	"Medefaidrin":            Medefaidrin,
	"Meetei_Mayek":           Meetei_Mayek,
	"Mende_Kikakui":          Mende_Kikakui,
	"Meroitic_Cursive":       Meroitic_Cursive,
	"Meroitic_Hieroglyphs":   Meroitic_Hieroglyphs,
	"Miao":                   Miao,
	"Modi":                   Modi,
	"Mongolian":              Mongolian,
	"Mro":                    Mro,
	"Multani":                Multani,
	"Myanmar":                Myanmar,
	"Nabataean":              Nabataean,
	"Nag_Mundari":            Nag_Mundari,
	"Nandinagari":            Nandinagari,
	"New_Tai_Lue":            New_Tai_Lue,
	"Newa":                   Newa,
	"Nko":                    Nko,
	"Nushu":                  Nushu,
	"Nyiakeng_Puachue_Hmong": Nyiakeng_Puachue_Hmong,
	"Ogham":                  Ogham,
	"Ol_Chiki":               Ol_Chiki,
	"Old_Hungarian":          Old_Hungarian,
	"Old_Italic":             Old_Italic,
	"Old_North_Arabian":      Old_North_Arabian,
	"Old_Permic":             Old_Permic,
	"Old_Persian":            Old_Persian,
	"Old_Sogdian":            Old_Sogdian,
	"Old_South_Arabian":      Old_South_Arabian,
	"Old_Turkic":             Old_Turkic,
	"Old_Uyghur":             Old_Uyghur,
	"Oriya":                  Oriya,
	"Osage":                  Osage,
	"Osmanya":                Osmanya,
	"Pahawh_Hmong":           Pahawh_Hmong,
	"Palmyrene":              Palmyrene,
	"Pau_Cin_Hau":            Pau_Cin_Hau,
	"Phags_Pa":               Phags_Pa,
	"Phoenician":             Phoenician,
	"Psalter_Pahlavi":        Psalter_Pahlavi,
	"Rejang":                 Rejang,
	"Runic":                  Runic,
	"Samaritan":              Samaritan,
	"Saurashtra":             Saurashtra,
	"Sharada":                Sharada,
	"Shavian":                Shavian,
	"Siddham":                Siddham,
	"SignWriting":            SignWriting,
	"Sinhala":                Sinhala,
	"Sogdian":                Sogdian,
	"Sora_Sompeng":           Sora_Sompeng,
	"Soyombo":                Soyombo,
	"Sundanese":              Sundanese,
	"Syloti_Nagri":           Syloti_Nagri,
	"Syriac":                 Syriac,
	"Tagalog":                Tagalog,
	"Tagbanwa":               Tagbanwa,
	"Tai_Le":                 Tai_Le,
	"Tai_Tham":               Tai_Tham,
	"Tai_Viet":               Tai_Viet,
	"Takri":                  Takri,
	"Tamil":                  Tamil,
	"Tangsa":                 Tangsa,
	"Tangut":                 Tangut,
	"Telugu":                 Telugu,
	"Thaana":                 Thaana,
	"Thai":                   Thai,
	"Tibetan":                Tibetan,
	"Tifinagh":               Tifinagh,
	"Tirhuta":                Tirhuta,
	"Toto":                   Toto,
	"Ugaritic":               Ugaritic,
	"Vai":                    Vai,
	"Vithkuqi":               Vithkuqi,
	"Wancho":                 Wancho,
	"Warang_Citi":            Warang_Citi,
	"Yezidi":                 Yezidi,
	"Yi":                     Yi,
	"Zanabazar_Square":       Zanabazar_Square,
}

// Categories holds the tables of the general categories by name.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Cn": Cn,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"LC": LC,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}
