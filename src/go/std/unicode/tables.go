package unicode

// Tables of the general categories.
var (
	C      = &RangeTable{prop: "C"}
	Other  = C
	Cc     = &RangeTable{prop: "Cc"}
	Cf     = &RangeTable{prop: "Cf"}
	Co     = &RangeTable{prop: "Co"}
	Cs     = &RangeTable{prop: "Cs"}
	L      = &RangeTable{prop: "L"}
	Letter = L
	Ll     = &RangeTable{prop: "Ll"}
	Lower  = Ll
	Lm     = &RangeTable{prop: "Lm"}
	Lo     = &RangeTable{prop: "Lo"}
	Lt     = &RangeTable{prop: "Lt"}
	Title  = Lt
	Lu     = &RangeTable{prop: "Lu"}
	Upper  = Lu
	M      = &RangeTable{prop: "M"}
	Mark   = M
	Mc     = &RangeTable{prop: "Mc"}
	Me     = &RangeTable{prop: "Me"}
	Mn     = &RangeTable{prop: "Mn"}
	N      = &RangeTable{prop: "N"}
	Number = N
	Nd     = &RangeTable{prop: "Nd"}
	Digit  = Nd
	Nl     = &RangeTable{prop: "Nl"}
	No     = &RangeTable{prop: "No"}
	P      = &RangeTable{prop: "P"}
	Punct  = P
	Pc     = &RangeTable{prop: "Pc"}
	Pd     = &RangeTable{prop: "Pd"}
	Pe     = &RangeTable{prop: "Pe"}
	Pf     = &RangeTable{prop: "Pf"}
	Pi     = &RangeTable{prop: "Pi"}
	Po     = &RangeTable{prop: "Po"}
	Ps     = &RangeTable{prop: "Ps"}
	S      = &RangeTable{prop: "S"}
	Symbol = S
	Sc     = &RangeTable{prop: "Sc"}
	Sk     = &RangeTable{prop: "Sk"}
	Sm     = &RangeTable{prop: "Sm"}
	So     = &RangeTable{prop: "So"}
	Z      = &RangeTable{prop: "Z"}
	Space  = Z
	Zl     = &RangeTable{prop: "Zl"}
	Zp     = &RangeTable{prop: "Zp"}
	Zs     = &RangeTable{prop: "Zs"}
)

// Tables of the scripts.
var (
	Adlam                  = &RangeTable{prop: "Script=Adlam"}
	Ahom                   = &RangeTable{prop: "Script=Ahom"}
	Anatolian_Hieroglyphs  = &RangeTable{prop: "Script=Anatolian_Hieroglyphs"}
	Arabic                 = &RangeTable{prop: "Script=Arabic"}
	Armenian               = &RangeTable{prop: "Script=Armenian"}
	Avestan                = &RangeTable{prop: "Script=Avestan"}
	Balinese               = &RangeTable{prop: "Script=Balinese"}
	Bamum                  = &RangeTable{prop: "Script=Bamum"}
	Bassa_Vah              = &RangeTable{prop: "Script=Bassa_Vah"}
	Batak                  = &RangeTable{prop: "Script=Batak"}
	Bengali                = &RangeTable{prop: "Script=Bengali"}
	Bhaiksuki              = &RangeTable{prop: "Script=Bhaiksuki"}
	Bopomofo               = &RangeTable{prop: "Script=Bopomofo"}
	Brahmi                 = &RangeTable{prop: "Script=Brahmi"}
	Braille                = &RangeTable{prop: "Script=Braille"}
	Buginese               = &RangeTable{prop: "Script=Buginese"}
	Buhid                  = &RangeTable{prop: "Script=Buhid"}
	Canadian_Aboriginal    = &RangeTable{prop: "Script=Canadian_Aboriginal"}
	Carian                 = &RangeTable{prop: "Script=Carian"}
	Caucasian_Albanian     = &RangeTable{prop: "Script=Caucasian_Albanian"}
	Chakma                 = &RangeTable{prop: "Script=Chakma"}
	Cham                   = &RangeTable{prop: "Script=Cham"}
	Cherokee               = &RangeTable{prop: "Script=Cherokee"}
	Chorasmian             = &RangeTable{prop: "Script=Chorasmian"}
	Common                 = &RangeTable{prop: "Script=Common"}
	Coptic                 = &RangeTable{prop: "Script=Coptic"}
	Cuneiform              = &RangeTable{prop: "Script=Cuneiform"}
	Cypriot                = &RangeTable{prop: "Script=Cypriot"}
	Cypro_Minoan           = &RangeTable{prop: "Script=Cypro_Minoan"}
	Cyrillic               = &RangeTable{prop: "Script=Cyrillic"}
	Deseret                = &RangeTable{prop: "Script=Deseret"}
	Devanagari             = &RangeTable{prop: "Script=Devanagari"}
	Dives_Akuru            = &RangeTable{prop: "Script=Dives_Akuru"}
	Dogra                  = &RangeTable{prop: "Script=Dogra"}
	Duployan               = &RangeTable{prop: "Script=Duployan"}
	Egyptian_Hieroglyphs   = &RangeTable{prop: "Script=Egyptian_Hieroglyphs"}
	Elbasan                = &RangeTable{prop: "Script=Elbasan"}
	Elymaic                = &RangeTable{prop: "Script=Elymaic"}
	Ethiopic               = &RangeTable{prop: "Script=Ethiopic"}
	Georgian               = &RangeTable{prop: "Script=Georgian"}
	Glagolitic             = &RangeTable{prop: "Script=Glagolitic"}
	Gothic                 = &RangeTable{prop: "Script=Gothic"}
	Grantha                = &RangeTable{prop: "Script=Grantha"}
	Greek                  = &RangeTable{prop: "Script=Greek"}
	Gujarati               = &RangeTable{prop: "Script=Gujarati"}
	Gunjala_Gondi          = &RangeTable{prop: "Script=Gunjala_Gondi"}
	Gurmukhi               = &RangeTable{prop: "Script=Gurmukhi"}
	Han                    = &RangeTable{prop: "Script=Han"}
	Hangul                 = &RangeTable{prop: "Script=Hangul"}
	Hanifi_Rohingya        = &RangeTable{prop: "Script=Hanifi_Rohingya"}
	Hanunoo                = &RangeTable{prop: "Script=Hanunoo"}
	Hatran                 = &RangeTable{prop: "Script=Hatran"}
	Hebrew                 = &RangeTable{prop: "Script=Hebrew"}
	Hiragana               = &RangeTable{prop: "Script=Hiragana"}
	Imperial_Aramaic       = &RangeTable{prop: "Script=Imperial_Aramaic"}
	Inherited              = &RangeTable{prop: "Script=Inherited"}
	Inscriptional_Pahlavi  = &RangeTable{prop: "Script=Inscriptional_Pahlavi"}
	Inscriptional_Parthian = &RangeTable{prop: "Script=Inscriptional_Parthian"}
	Javanese               = &RangeTable{prop: "Script=Javanese"}
	Kaithi                 = &RangeTable{prop: "Script=Kaithi"}
	Kannada                = &RangeTable{prop: "Script=Kannada"}
	Katakana               = &RangeTable{prop: "Script=Katakana"}
	Kawi                   = &RangeTable{prop: "Script=Kawi"}
	Kayah_Li               = &RangeTable{prop: "Script=Kayah_Li"}
	Kharoshthi             = &RangeTable{prop: "Script=Kharoshthi"}
	Khitan_Small_Script    = &RangeTable{prop: "Script=Khitan_Small_Script"}
	Khmer                  = &RangeTable{prop: "Script=Khmer"}
	Khojki                 = &RangeTable{prop: "Script=Khojki"}
	Khudawadi              = &RangeTable{prop: "Script=Khudawadi"}
	Lao                    = &RangeTable{prop: "Script=Lao"}
	Latin                  = &RangeTable{prop: "Script=Latin"}
	Lepcha                 = &RangeTable{prop: "Script=Lepcha"}
	Limbu                  = &RangeTable{prop: "Script=Limbu"}
	Linear_A               = &RangeTable{prop: "Script=Linear_A"}
	Linear_B               = &RangeTable{prop: "Script=Linear_B"}
	Lisu                   = &RangeTable{prop: "Script=Lisu"}
	Lycian                 = &RangeTable{prop: "Script=Lycian"}
	Lydian                 = &RangeTable{prop: "Script=Lydian"}
	Mahajani               = &RangeTable{prop: "Script=Mahajani"}
	Makasar                = &RangeTable{prop: "Script=Makasar"}
	Malayalam              = &RangeTable{prop: "Script=Malayalam"}
	Mandaic                = &RangeTable{prop: "Script=Mandaic"}
	Manichaean             = &RangeTable{prop: "Script=Manichaean"}
	Marchen                = &RangeTable{prop: "Script=Marchen"}
	Masaram_Gondi          = &RangeTable{prop: "Script=Masaram_Gondi"}
	Medefaidrin            = &RangeTable{prop: "Script=Medefaidrin"}
	Meetei_Mayek           = &RangeTable{prop: "Script=Meetei_Mayek"}
	Mende_Kikakui          = &RangeTable{prop: "Script=Mende_Kikakui"}
	Meroitic_Cursive       = &RangeTable{prop: "Script=Meroitic_Cursive"}
	Meroitic_Hieroglyphs   = &RangeTable{prop: "Script=Meroitic_Hieroglyphs"}
	Miao                   = &RangeTable{prop: "Script=Miao"}
	Modi                   = &RangeTable{prop: "Script=Modi"}
	Mongolian              = &RangeTable{prop: "Script=Mongolian"}
	Mro                    = &RangeTable{prop: "Script=Mro"}
	Multani                = &RangeTable{prop: "Script=Multani"}
	Myanmar                = &RangeTable{prop: "Script=Myanmar"}
	Nabataean              = &RangeTable{prop: "Script=Nabataean"}
	Nag_Mundari            = &RangeTable{prop: "Script=Nag_Mundari"}
	Nandinagari            = &RangeTable{prop: "Script=Nandinagari"}
	New_Tai_Lue            = &RangeTable{prop: "Script=New_Tai_Lue"}
	Newa                   = &RangeTable{prop: "Script=Newa"}
	Nko                    = &RangeTable{prop: "Script=Nko"}
	Nushu                  = &RangeTable{prop: "Script=Nushu"}
	Nyiakeng_Puachue_Hmong = &RangeTable{prop: "Script=Nyiakeng_Puachue_Hmong"}
	Ogham                  = &RangeTable{prop: "Script=Ogham"}
	Ol_Chiki               = &RangeTable{prop: "Script=Ol_Chiki"}
	Old_Hungarian          = &RangeTable{prop: "Script=Old_Hungarian"}
	Old_Italic             = &RangeTable{prop: "Script=Old_Italic"}
	Old_North_Arabian      = &RangeTable{prop: "Script=Old_North_Arabian"}
	Old_Permic             = &RangeTable{prop: "Script=Old_Permic"}
	Old_Persian            = &RangeTable{prop: "Script=Old_Persian"}
	Old_Sogdian            = &RangeTable{prop: "Script=Old_Sogdian"}
	Old_South_Arabian      = &RangeTable{prop: "Script=Old_South_Arabian"}
	Old_Turkic             = &RangeTable{prop: "Script=Old_Turkic"}
	Old_Uyghur             = &RangeTable{prop: "Script=Old_Uyghur"}
	Oriya                  = &RangeTable{prop: "Script=Oriya"}
	Osage                  = &RangeTable{prop: "Script=Osage"}
	Osmanya                = &RangeTable{prop: "Script=Osmanya"}
	Pahawh_Hmong           = &RangeTable{prop: "Script=Pahawh_Hmong"}
	Palmyrene              = &RangeTable{prop: "Script=Palmyrene"}
	Pau_Cin_Hau            = &RangeTable{prop: "Script=Pau_Cin_Hau"}
	Phags_Pa               = &RangeTable{prop: "Script=Phags_Pa"}
	Phoenician             = &RangeTable{prop: "Script=Phoenician"}
	Psalter_Pahlavi        = &RangeTable{prop: "Script=Psalter_Pahlavi"}
	Rejang                 = &RangeTable{prop: "Script=Rejang"}
	Runic                  = &RangeTable{prop: "Script=Runic"}
	Samaritan              = &RangeTable{prop: "Script=Samaritan"}
	Saurashtra             = &RangeTable{prop: "Script=Saurashtra"}
	Sharada                = &RangeTable{prop: "Script=Sharada"}
	Shavian                = &RangeTable{prop: "Script=Shavian"}
	Siddham                = &RangeTable{prop: "Script=Siddham"}
	SignWriting            = &RangeTable{prop: "Script=SignWriting"}
	Sinhala                = &RangeTable{prop: "Script=Sinhala"}
	Sogdian                = &RangeTable{prop: "Script=Sogdian"}
	Sora_Sompeng           = &RangeTable{prop: "Script=Sora_Sompeng"}
	Soyombo                = &RangeTable{prop: "Script=Soyombo"}
	Sundanese              = &RangeTable{prop: "Script=Sundanese"}
	Syloti_Nagri           = &RangeTable{prop: "Script=Syloti_Nagri"}
	Syriac                 = &RangeTable{prop: "Script=Syriac"}
	Tagalog                = &RangeTable{prop: "Script=Tagalog"}
	Tagbanwa               = &RangeTable{prop: "Script=Tagbanwa"}
	Tai_Le                 = &RangeTable{prop: "Script=Tai_Le"}
	Tai_Tham               = &RangeTable{prop: "Script=Tai_Tham"}
	Tai_Viet               = &RangeTable{prop: "Script=Tai_Viet"}
	Takri                  = &RangeTable{prop: "Script=Takri"}
	Tamil                  = &RangeTable{prop: "Script=Tamil"}
	Tangsa                 = &RangeTable{prop: "Script=Tangsa"}
	Tangut                 = &RangeTable{prop: "Script=Tangut"}
	Telugu                 = &RangeTable{prop: "Script=Telugu"}
	Thaana                 = &RangeTable{prop: "Script=Thaana"}
	Thai                   = &RangeTable{prop: "Script=Thai"}
	Tibetan                = &RangeTable{prop: "Script=Tibetan"}
	Tifinagh               = &RangeTable{prop: "Script=Tifinagh"}
	Tirhuta                = &RangeTable{prop: "Script=Tirhuta"}
	Toto                   = &RangeTable{prop: "Script=Toto"}
	Ugaritic               = &RangeTable{prop: "Script=Ugaritic"}
	Vai                    = &RangeTable{prop: "Script=Vai"}
	Vithkuqi               = &RangeTable{prop: "Script=Vithkuqi"}
	Wancho                 = &RangeTable{prop: "Script=Wancho"}
	Warang_Citi            = &RangeTable{prop: "Script=Warang_Citi"}
	Yezidi                 = &RangeTable{prop: "Script=Yezidi"}
	Yi                     = &RangeTable{prop: "Script=Yi"}
	Zanabazar_Square       = &RangeTable{prop: "Script=Zanabazar_Square"}
)

// Tables of other properties.
var (
	ASCII_Hex_Digit         = &RangeTable{prop: "ASCII_Hex_Digit"}
	Bidi_Control            = &RangeTable{prop: "Bidi_Control"}
	Dash                    = &RangeTable{prop: "Dash"}
	Deprecated              = &RangeTable{prop: "Deprecated"}
	Diacritic               = &RangeTable{prop: "Diacritic"}
	Extender                = &RangeTable{prop: "Extender"}
	Hex_Digit               = &RangeTable{prop: "Hex_Digit"}
	IDS_Binary_Operator     = &RangeTable{prop: "IDS_Binary_Operator"}
	IDS_Trinary_Operator    = &RangeTable{prop: "IDS_Trinary_Operator"}
	Ideographic             = &RangeTable{prop: "Ideographic"}
	Join_Control            = &RangeTable{prop: "Join_Control"}
	Logical_Order_Exception = &RangeTable{prop: "Logical_Order_Exception"}
	Noncharacter_Code_Point = &RangeTable{prop: "Noncharacter_Code_Point"}
	Pattern_Syntax          = &RangeTable{prop: "Pattern_Syntax"}
	Pattern_White_Space     = &RangeTable{prop: "Pattern_White_Space"}
	Quotation_Mark          = &RangeTable{prop: "Quotation_Mark"}
	Radical                 = &RangeTable{prop: "Radical"}
	Regional_Indicator      = &RangeTable{prop: "Regional_Indicator"}
	Sentence_Terminal       = &RangeTable{prop: "Sentence_Terminal"}
	Soft_Dotted             = &RangeTable{prop: "Soft_Dotted"}
	Terminal_Punctuation    = &RangeTable{prop: "Terminal_Punctuation"}
	Unified_Ideograph       = &RangeTable{prop: "Unified_Ideograph"}
	Variation_Selector      = &RangeTable{prop: "Variation_Selector"}
	White_Space             = &RangeTable{prop: "White_Space"}
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
	"Co": Co,
	"Cs": Cs,
	"L":  L,
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
