package unicode

// What JavaScript does not know of Unicode 15.0, or has in a later edition. A set is written as its ranges in hexadecimal, with a stride after a slash.

// Tables of further properties.
var (
	Diacritic = carried("5e-60/2 a8-af/7 b4-b7/3 b8-2b0/1f8 2b1-34e 350-357 35d-362 374-375 37a-384/a 385-483/fe 484-487 559-591/38 592-5a1 5a3-5bd " +
		"5bf-5c1/2 5c2-5c4/2 64b-652 657-658 6df-6e0 6e5-6e6 6ea-6ec 730-74a 7a6-7b0 7eb-7f5 818-819 898-89f 8c9-8d2 8e3-8fe 93c-94d/11 " +
		"951-954 971-9bc/4b 9cd-a3c/6f a4d-abc/6f acd-afd/30 afe-aff b3c-b4d/11 b55-bcd/78 c3c-c4d/11 cbc-ccd/11 d3b-d3c d4d-e47/7d e48-e4c " +
		"e4e-eba/6c ec8-ecc f18-f19 f35-f39/2 f3e-f3f f82-f84 f86-f87 fc6-1037/71 1039-103a 1063-1064 1069-106d 1087-108d 108f-109a/b " +
		"109b-135d/2c2 135e-135f 1714-1715 17c9-17d3 17dd-1939/15c 193a-193b 1a75-1a7c 1a7f-1ab0/31 1ab1-1abe 1ac1-1acb 1b34-1b44/10 " +
		"1b6b-1b73 1baa-1bab 1c36-1c37 1c78-1c7d 1cd0-1ce8 1ced-1cf4/7 1cf7-1cf9 1d2c-1d6a 1dc4-1dcf 1df5-1dff 1fbd-1fbf/2 1fc0-1fc1 " +
		"1fcd-1fcf 1fdd-1fdf 1fed-1fef 1ffd-1ffe 2cef-2cf1 2e2f-302a/1fb 302b-302f 3099-309c 30fc-a66f/7573 a67c-a67d a67f-a69c/1d " +
		"a69d-a6f0/53 a6f1-a700/f a701-a721 a788-a78a a7f8-a7f9 a8c4-a8e0/1c a8e1-a8f1 a92b-a92e a953-a9b3/60 a9c0-a9e5/25 aa7b-aa7d " +
		"aabf-aac2 aaf6-ab5b/65 ab5c-ab5f ab69-ab6b abec-abed fb1e-fe20/302 fe21-fe2f ff3e-ff40/2 ff70-ff9e/2e ff9f-ffe3/44 102e0-10780/4a0 " +
		"10781-10785 10787-107b0 107b2-107ba 10ae5-10ae6 10d22-10d27 10efd-10eff 10f46-10f50 10f82-10f85 11046-11070/2a 110b9-110ba " +
		"11133-11134 11173-111c0/4d 111ca-111cc 11235-11236 112e9-112ea 1133c-1134d/11 11366-1136c 11370-11374 11442-11446/4 114c2-114c3 " +
		"115bf-115c0 1163f-116b6/77 116b7-1172b/74 11839-1183a 1193d-1193e 11943-119e0/9d 11a34-11a47/13 11a99-11c3f/1a6 11d42-11d44/2 " +
		"11d45-11d97/52 13447-13455 16af0-16af4 16b30-16b36 16f8f-16f9f 16ff0-16ff1 1aff0-1aff3 1aff5-1affb 1affd-1affe 1cf00-1cf2d " +
		"1cf30-1cf46 1d167-1d169 1d16d-1d172 1d17b-1d182 1d185-1d18b 1d1aa-1d1ad 1e030-1e06d 1e130-1e136 1e2ae-1e2ec/3e 1e2ed-1e2ef " +
		"1e8d0-1e8d6 1e944-1e946 1e948-1e94a")
	Extender = carried("b7-2d0/219 2d1-640/36f 7fa-b55/35b e46-ec6/80 180a-1843/39 1aa7-1c36/18f 1c7b-3005/138a 3031-3035 309d-309e 30fc-30fe a015-a60c/5f7 " +
		"a9cf-a9e6/17 aa70-aadd/6d aaf3-aaf4 ff70 10781-10782 1135d-115c6/269 115c7-115c8 11a98-16b42/50aa 16b43-16fe0/49d 16fe1-16fe3/2 " +
		"1e13c-1e13d 1e944-1e946")
	Hyphen           = carried("2d-ad/80 58a-1806/127c 2010-2011 2e17-30fb/2e4 fe63-ff0d/aa ff65")
	Other_Alphabetic = carried("345-5b0/26b 5b1-5bd 5bf-5c1/2 5c2-5c4/2 5c5-5c7/2 610-61a 64b-657 659-65f 670-6d6/66 6d7-6dc 6e1-6e4 6e7-6e8 6ed-711/24 730-73f " +
		"7a6-7b0 816-817 81b-823 825-827 829-82c 8d4-8df 8e3-8e9 8f0-903 93a-93b 93e-94c 94e-94f 955-957 962-963 981-983 9be-9c4 9c7-9c8 " +
		"9cb-9cc 9d7-9e2/b 9e3-a01/1e a02-a03 a3e-a42 a47-a48 a4b-a4c a51-a70/1f a71-a75/4 a81-a83 abe-ac5 ac7-ac9 acb-acc ae2-ae3 afa-afc " +
		"b01-b03 b3e-b44 b47-b48 b4b-b4c b56-b57 b62-b63 b82-bbe/3c bbf-bc2 bc6-bc8 bca-bcc bd7-c00/29 c01-c04 c3e-c44 c46-c48 c4a-c4c " +
		"c55-c56 c62-c63 c81-c83 cbe-cc4 cc6-cc8 cca-ccc cd5-cd6 ce2-ce3 cf3-d00/d d01-d03 d3e-d44 d46-d48 d4a-d4c d57-d62/b d63-d81/1e " +
		"d82-d83 dcf-dd4 dd6-dd8/2 dd9-ddf df2-df3 e31-e34/3 e35-e3a e4d-eb1/64 eb4-eb9 ebb-ebc ecd-f71/a4 f72-f83 f8d-f97 f99-fbc 102b-1036 " +
		"1038-103b/3 103c-103e 1056-1059 105e-1060 1062-1064 1067-106d 1071-1074 1082-108d 108f-109a/b 109b-109d 1712-1713 1732-1733 " +
		"1752-1753 1772-1773 17b6-17c8 1885-1886 18a9-1920/77 1921-192b 1930-1938 1a17-1a1b 1a55-1a5e 1a61-1a74 1abf-1ac0 1acc-1ace " +
		"1b00-1b04 1b35-1b43 1b80-1b82 1ba1-1ba9 1bac-1bad 1be7-1bf1 1c24-1c36 1de7-1df4 24b6-24e9 2de0-2dff a674-a67b a69e-a69f a802-a80b/9 " +
		"a823-a827 a880-a881 a8b4-a8c3 a8c5-a8ff/3a a926-a92a a947-a952 a980-a983 a9b4-a9bf a9e5-aa29/44 aa2a-aa36 aa43-aa4c/9 aa4d-aa7b/2e " +
		"aa7c-aa7d aab0-aab2/2 aab3-aab4 aab7-aab8 aabe-aaeb/2d aaec-aaef aaf5-abe3/ee abe4-abea fb1e 10376-1037a 10a01-10a03 10a05-10a06 " +
		"10a0c-10a0f 10d24-10d27 10eab-10eac 11000-11002 11038-11045 11073-11074 11080-11082 110b0-110b8 110c2-11100/3e 11101-11102 " +
		"11127-11132 11145-11146 11180-11182 111b3-111bf 111ce-111cf 1122c-11234 11237-1123e/7 11241-112df/9e 112e0-112e8 11300-11303 " +
		"1133e-11344 11347-11348 1134b-1134c 11357-11362/b 11363-11435/d2 11436-11441 11443-11445 114b0-114c1 115af-115b5 115b8-115be " +
		"115dc-115dd 11630-1163e 11640-116ab/6b 116ac-116b5 1171d-1172a 1182c-11838 11930-11935 11937-11938 1193b-1193c 11940-11942/2 " +
		"119d1-119d7 119da-119df 119e4-11a01/1d 11a02-11a0a 11a35-11a39 11a3b-11a3e 11a51-11a5b 11a8a-11a97 11c2f-11c36 11c38-11c3e " +
		"11c92-11ca7 11ca9-11cb6 11d31-11d36 11d3a-11d3c/2 11d3d-11d3f/2 11d40-11d41 11d43-11d47/4 11d8a-11d8e 11d90-11d91 11d93-11d96 " +
		"11ef3-11ef6 11f00-11f01 11f03-11f34/31 11f35-11f3a 11f3e-11f40 16f4f-16f51/2 16f52-16f87 16f8f-16f92 16ff0-16ff1 1bc9e-1e000/2362 " +
		"1e001-1e006 1e008-1e018 1e01b-1e021 1e023-1e024 1e026-1e02a 1e08f-1e947/8b8 1f130-1f149 1f150-1f169 1f170-1f189")
	Other_Default_Ignorable_Code_Point = carried("34f-115f/e10 1160-17b4/654 17b5-2065/8b0 3164-ffa0/ce3c fff0-fff8 e0000-e0002/2 e0003-e001f e0080-e00ff e01f0-e0fff")
	Other_Grapheme_Extend              = carried("9be-9d7/19 b3e-b57/19 bbe-bd7/19 cc2-cd5/13 cd6-d3e/68 d57-dcf/78 ddf-1b35/d56 200c-302e/1022 302f-ff9e/cf6f ff9f 1133e-11357/19 " +
		"114b0-114bd/d 115af-11930/381 1d165-1d16e/9 1d16f-1d172 e0020-e007f")
	Other_ID_Continue = carried("b7-387/2d0 1369-1371 19da")
	Other_ID_Start    = carried("1885-1886 2118-212e/16 309b-309c")
	Other_Lowercase   = carried("aa-ba/10 2b0-2b8 2c0-2c1 2e0-2e4 345-37a/35 10fc-1d2c/c30 1d2d-1d6a 1d78-1d9b/23 1d9c-1dbf 2071-207f/e 2090-209c 2170-217f " +
		"24d0-24e9 2c7c-2c7d a69c-a69d a770-a7f2/82 a7f3-a7f4 a7f8-a7f9 ab5c-ab5f ab69 10780-10783/3 10784-10785 10787-107b0 107b2-107ba " +
		"1e030-1e06d")
	Other_Math = carried("5e-3d0/372 3d1-3d2 3d5-3f0/1b 3f1-3f4/3 3f5-2016/1c21 2032-2034 2040-2061/21 2062-2064 207d-207e 208d-208e 20d0-20dc 20e1-20e5/4 " +
		"20e6-20eb/5 20ec-20ef 2102-2107/5 210a-2113 2115-2119/4 211a-211d 2124-2128/4 2129-212c/3 212d-212f/2 2130-2131 2133-2138 213c-213f " +
		"2145-2149 2195-2199 219c-219f 21a1-21a2 21a4-21a5 21a7-21a9/2 21aa-21ad 21b0-21b1 21b6-21b7 21bc-21cd 21d0-21d1 21d3-21d5/2 " +
		"21d6-21db 21dd-21e4/7 21e5-2308/123 2309-230b 23b4-23b5 23b7-23d0/19 23e2-25a0/1be 25a1-25ae/d 25af-25b6 25bc-25c0 25c6-25c7 " +
		"25ca-25cb 25cf-25d3 25e2-25e4/2 25e7-25ec 2605-2606 2640-2642/2 2660-2663 266d-266e 27c5-27c6 27e6-27ef 2983-2998 29d8-29db " +
		"29fc-29fd fe61-fe63/2 fe68-ff3c/d4 ff3e 1d400-1d454 1d456-1d49c 1d49e-1d49f 1d4a2-1d4a5/3 1d4a6-1d4a9/3 1d4aa-1d4ac 1d4ae-1d4b9 " +
		"1d4bb-1d4bd/2 1d4be-1d4c3 1d4c5-1d505 1d507-1d50a 1d50d-1d514 1d516-1d51c 1d51e-1d539 1d53b-1d53e 1d540-1d544 1d546-1d54a/4 " +
		"1d54b-1d550 1d552-1d6a5 1d6a8-1d6c0 1d6c2-1d6da 1d6dc-1d6fa 1d6fc-1d714 1d716-1d734 1d736-1d74e 1d750-1d76e 1d770-1d788 1d78a-1d7a8 " +
		"1d7aa-1d7c2 1d7c4-1d7cb 1d7ce-1d7ff 1ee00-1ee03 1ee05-1ee1f 1ee21-1ee22 1ee24-1ee27/3 1ee29-1ee32 1ee34-1ee37 1ee39-1ee3b/2 " +
		"1ee42-1ee47/5 1ee49-1ee4d/2 1ee4e-1ee4f 1ee51-1ee52 1ee54-1ee57/3 1ee59-1ee61/2 1ee62-1ee64/2 1ee67-1ee6a 1ee6c-1ee72 1ee74-1ee77 " +
		"1ee79-1ee7c 1ee7e-1ee80/2 1ee81-1ee89 1ee8b-1ee9b 1eea1-1eea3 1eea5-1eea9 1eeab-1eebb")
	Other_Uppercase              = carried("2160-216f 24b6-24cf 1f130-1f149 1f150-1f169 1f170-1f189")
	Prepended_Concatenation_Mark = carried("600-605 6dd-70f/32 890-891 8e2 110bd-110cd/10")
	Sentence_Terminal            = carried("21-2e/d 3f-589/54a 61d-61f 6d4-700/2c 701-702 7f9-837/3e 839-83d/4 83e-964/126 965-104a/6e5 104b-1362/317 1367-1368 166e-1735/c7 " +
		"1736-1803/cd 1809-1944/13b 1945-1aa8/163 1aa9-1aab 1b5a-1b5b 1b5e-1b5f 1b7d-1b7e 1c3b-1c3c 1c7e-1c7f 203c-203d 2047-2049 " +
		"2e2e-2e3c/e 2e53-2e54 3002-a4ff/74fd a60e-a60f a6f3-a6f7/4 a876-a877 a8ce-a8cf a92f-a9c8/99 a9c9-aa5d/94 aa5e-aa5f aaf0-aaf1 " +
		"abeb-fe52/5267 fe56-fe57 ff01-ff0e/d ff1f-ff61/42 10a56-10a57 10f55-10f59 10f86-10f89 11047-11048 110be-110c1 11141-11143 " +
		"111c5-111c6 111cd-111de/11 111df-11238/59 11239-1123b/2 1123c-112a9/6d 1144b-1144c 115c2-115c3 115c9-115d7 11641-11642 1173c-1173e " +
		"11944-11946/2 11a42-11a43 11a9b-11a9c 11c41-11c42 11ef7-11ef8 11f43-11f44 16a6e-16a6f 16af5-16b37/42 16b38-16b44/c 16e98-1bc9f/4e07 " +
		"1da88")
	STerm                = Sentence_Terminal
	Terminal_Punctuation = carried("21-2c/b 2e-3a/c 3b-3f/4 37e-387/9 589-5c3/3a 60c-61b/f 61d-61f 6d4-700/2c 701-70a 70c-7f8/ec 7f9-830/37 831-83e 85e-964/106 " +
		"965-e5a/4f5 e5b-f08/ad f0d-f12 104a-104b 1361-1368 166e-16eb/7d 16ec-16ed 1735-1736 17d4-17d6 17da-1802/28 1803-1805 1808-1809 " +
		"1944-1945 1aa8-1aab 1b5a-1b5b 1b5d-1b5f 1b7d-1b7e 1c3b-1c3f 1c7e-1c7f 203c-203d 2047-2049 2e2e-2e3c/e 2e41-2e4c/b 2e4e-2e4f " +
		"2e53-2e54 3001-3002 a4fe-a4ff a60d-a60f a6f3-a6f7 a876-a877 a8ce-a8cf a92f-a9c7/98 a9c8-a9c9 aa5d-aa5f aadf-aaf0/11 aaf1-abeb/fa " +
		"fe50-fe52 fe54-fe57 ff01-ff0c/b ff0e-ff1a/c ff1b-ff1f/4 ff61-ff64/3 1039f-103d0/31 10857-1091f/c8 10a56-10a57 10af0-10af5 " +
		"10b3a-10b3f 10b99-10b9c 10f55-10f59 10f86-10f89 11047-1104d 110be-110c1 11141-11143 111c5-111c6 111cd-111de/11 111df-11238/59 " +
		"11239-1123c 112a9-1144b/1a2 1144c-1144d 1145a-1145b 115c2-115c5 115c9-115d7 11641-11642 1173c-1173e 11944-11946/2 11a42-11a43 " +
		"11a9b-11a9c 11aa1-11aa2 11c41-11c43 11c71-11ef7/286 11ef8-11f43/4b 11f44-12470/52c 12471-12474 16a6e-16a6f 16af5-16b37/42 " +
		"16b38-16b39 16b44-16e97/353 16e98-1bc9f/4e07 1da87-1da8a")
)

// Properties holds the tables of the properties by name.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  Sentence_Terminal,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// CategoryAliases maps long names of categories to those of Categories.
var CategoryAliases = map[string]string{
	"Cased_Letter":          "LC",
	"Close_Punctuation":     "Pe",
	"Combining_Mark":        "M",
	"Connector_Punctuation": "Pc",
	"Control":               "Cc",
	"Currency_Symbol":       "Sc",
	"Dash_Punctuation":      "Pd",
	"Decimal_Number":        "Nd",
	"Enclosing_Mark":        "Me",
	"Final_Punctuation":     "Pf",
	"Format":                "Cf",
	"Initial_Punctuation":   "Pi",
	"Letter":                "L",
	"Letter_Number":         "Nl",
	"Line_Separator":        "Zl",
	"Lowercase_Letter":      "Ll",
	"Mark":                  "M",
	"Math_Symbol":           "Sm",
	"Modifier_Letter":       "Lm",
	"Modifier_Symbol":       "Sk",
	"Nonspacing_Mark":       "Mn",
	"Number":                "N",
	"Open_Punctuation":      "Ps",
	"Other":                 "C",
	"Other_Letter":          "Lo",
	"Other_Number":          "No",
	"Other_Punctuation":     "Po",
	"Other_Symbol":          "So",
	"Paragraph_Separator":   "Zp",
	"Private_Use":           "Co",
	"Punctuation":           "P",
	"Separator":             "Z",
	"Space_Separator":       "Zs",
	"Spacing_Mark":          "Mc",
	"Surrogate":             "Cs",
	"Symbol":                "S",
	"Titlecase_Letter":      "Lt",
	"Unassigned":            "Cn",
	"Uppercase_Letter":      "Lu",
	"cntrl":                 "Cc",
	"digit":                 "Nd",
	"punct":                 "P",
}

// FoldCategory maps a category to the runes outside of it that are equal, but for case, to one in it.
var FoldCategory = map[string]*RangeTable{
	"L": carried("345"),
	"Ll": carried("41-5a c0-d6 d8-de 100-12e/2 132-136/2 139-147/2 14a-178/2 179-17d/2 181-182 184-186/2 187-189/2 18a-18b 18e-191 193-194 196-198 " +
		"19c-19d 19f-1a0 1a2-1a6/2 1a7-1a9/2 1ac-1ae/2 1af-1b1/2 1b2-1b3 1b5-1b7/2 1b8-1bc/4 1c4-1c5 1c7-1c8 1ca-1cb 1cd-1db/2 1de-1ee/2 " +
		"1f1-1f2 1f4-1f6/2 1f7-1f8 1fa-232/2 23a-23b 23d-23e 241-243/2 244-246 248-24e/2 345-370/2b 372-376/4 37f-386/7 388-38a 38c-38e/2 " +
		"38f-391/2 392-3a1 3a3-3ab 3cf-3d8/9 3da-3ee/2 3f4-3f7/3 3f9-3fa 3fd-42f 460-480/2 48a-4c0/2 4c1-4cd/2 4d0-52e/2 531-556 10a0-10c5 " +
		"10c7-10cd/6 13a0-13f5 1c90-1cba 1cbd-1cbf 1e00-1e94/2 1e9e-1efe/2 1f08-1f0f 1f18-1f1d 1f28-1f2f 1f38-1f3f 1f48-1f4d 1f59-1f5f/2 " +
		"1f68-1f6f 1f88-1f8f 1f98-1f9f 1fa8-1faf 1fb8-1fbc 1fc8-1fcc 1fd8-1fdb 1fe8-1fec 1ff8-1ffc 2126-212a/4 212b-2132/7 2183-2c00/a7d " +
		"2c01-2c2f 2c60-2c62/2 2c63-2c64 2c67-2c6d/2 2c6e-2c70 2c72-2c75/3 2c7e-2c80 2c82-2ce2/2 2ceb-2ced/2 2cf2-a640/794e a642-a66c/2 " +
		"a680-a69a/2 a722-a72e/2 a732-a76e/2 a779-a77d/2 a77e-a786/2 a78b-a78d/2 a790-a792/2 a796-a7aa/2 a7ab-a7ae a7b0-a7b4 a7b6-a7c4/2 " +
		"a7c5-a7c7 a7c9-a7d0/7 a7d6-a7d8/2 a7f5-ff21/572c ff22-ff3a 10400-10427 104b0-104d3 10570-1057a 1057c-1058a 1058c-10592 10594-10595 " +
		"10c80-10cb2 118a0-118bf 16e40-16e5f 1e900-1e921"),
	"Lt": carried("1c4-1c6/2 1c7-1c9/2 1ca-1cc/2 1f1-1f3/2 1f80-1f87 1f90-1f97 1fa0-1fa7 1fb3-1fc3/10 1ff3"),
	"Lu": carried("61-7a b5-df/2a e0-f6 f8-ff 101-12f/2 133-137/2 13a-148/2 14b-177/2 17a-17e/2 17f-180 183-185/2 188-18c/4 192-195/3 199-19a " +
		"19e-1a1/3 1a3-1a5/2 1a8-1ad/5 1b0-1b4/4 1b6-1b9/3 1bd-1bf/2 1c5-1c6 1c8-1c9 1cb-1cc 1ce-1dc/2 1dd-1ef/2 1f2-1f3 1f5-1f9/4 1fb-21f/2 " +
		"223-233/2 23c-23f/3 240-242/2 247-24f/2 250-254 256-257 259-25b/2 25c-260/4 261-265/2 266-268/2 269-26c 26f-271/2 272-275/3 " +
		"27d-280/3 282-283 287-28c 292-29d/b 29e-345/a7 371-373/2 377-37b/4 37c-37d 3ac-3af 3b1-3ce 3d0-3d1 3d5-3d7 3d9-3ef/2 3f0-3f3 " +
		"3f5-3fb/3 430-45f 461-481/2 48b-4bf/2 4c2-4ce/2 4cf-52f/2 561-586 10d0-10fa 10fd-10ff 13f8-13fd 1c80-1c88 1d79-1d7d/4 1d8e-1e01/73 " +
		"1e03-1e95/2 1e9b-1ea1/6 1ea3-1eff/2 1f00-1f07 1f10-1f15 1f20-1f27 1f30-1f37 1f40-1f45 1f51-1f57/2 1f60-1f67 1f70-1f7d 1fb0-1fb1 " +
		"1fbe-1fd0/12 1fd1-1fe0/f 1fe1-1fe5/4 214e-2184/36 2c30-2c5f 2c61-2c65/4 2c66-2c6c/2 2c73-2c76/3 2c81-2ce3/2 2cec-2cee/2 2cf3-2d00/d " +
		"2d01-2d25 2d27-2d2d/6 a641-a66d/2 a681-a69b/2 a723-a72f/2 a733-a76f/2 a77a-a77c/2 a77f-a787/2 a78c-a791/5 a793-a794 a797-a7a9/2 " +
		"a7b5-a7c3/2 a7c8-a7ca/2 a7d1-a7d7/6 a7d9-a7f6/1d ab53-ab70/1d ab71-abbf ff41-ff5a 10428-1044f 104d8-104fb 10597-105a1 105a3-105b1 " +
		"105b3-105b9 105bb-105bc 10cc0-10cf2 118c0-118df 16e60-16e7f 1e922-1e943"),
	"M":  carried("399-3b9/20 1fbe"),
	"Mn": carried("399-3b9/20 1fbe"),
}

// FoldScript maps a script to the runes outside of it that are equal, but for case, to one in it.
var FoldScript = map[string]*RangeTable{
	"Common":    carried("39c-3bc/20"),
	"Greek":     carried("b5-345/290"),
	"Inherited": carried("399-3b9/20 1fbe"),
}

// Ranges, and after a colon what is added for upper, lower and title case, x for UpperLower.
const caseRanges = "41-5a:,20, 61-7a:-20,,-20 b5:2e7,,2e7 c0-d6:,20, d8-de:,20, e0-f6:-20,,-20 f8-fe:-20,,-20 ff:79,,79 100-12f:x 130:,-c7, " +
	"131:-e8,,-e8 132-137:x 139-148:x 14a-177:x 178:,-79, 179-17e:x 17f:-12c,,-12c 180:c3,,c3 181:,d2, 182-185:x 186:,ce, 187-188:x " +
	"189-18a:,cd, 18b-18c:x 18e:,4f, 18f:,ca, 190:,cb, 191-192:x 193:,cd, 194:,cf, 195:61,,61 196:,d3, 197:,d1, 198-199:x 19a:a3,,a3 " +
	"19c:,d3, 19d:,d5, 19e:82,,82 19f:,d6, 1a0-1a5:x 1a6:,da, 1a7-1a8:x 1a9:,da, 1ac-1ad:x 1ae:,da, 1af-1b0:x 1b1-1b2:,d9, 1b3-1b6:x " +
	"1b7:,db, 1b8-1b9:x 1bc-1bd:x 1bf:38,,38 1c4:,2,1 1c5:-1,1, 1c6:-2,,-1 1c7:,2,1 1c8:-1,1, 1c9:-2,,-1 1ca:,2,1 1cb:-1,1, 1cc:-2,,-1 " +
	"1cd-1dc:x 1dd:-4f,,-4f 1de-1ef:x 1f1:,2,1 1f2:-1,1, 1f3:-2,,-1 1f4-1f5:x 1f6:,-61, 1f7:,-38, 1f8-21f:x 220:,-82, 222-233:x " +
	"23a:,2a2b, 23b-23c:x 23d:,-a3, 23e:,2a28, 23f-240:2a3f,,2a3f 241-242:x 243:,-c3, 244:,45, 245:,47, 246-24f:x 250:2a1f,,2a1f " +
	"251:2a1c,,2a1c 252:2a1e,,2a1e 253:-d2,,-d2 254:-ce,,-ce 256-257:-cd,,-cd 259:-ca,,-ca 25b:-cb,,-cb 25c:a54f,,a54f 260:-cd,,-cd " +
	"261:a54b,,a54b 263:-cf,,-cf 265:a528,,a528 266:a544,,a544 268:-d1,,-d1 269:-d3,,-d3 26a:a544,,a544 26b:29f7,,29f7 26c:a541,,a541 " +
	"26f:-d3,,-d3 271:29fd,,29fd 272:-d5,,-d5 275:-d6,,-d6 27d:29e7,,29e7 280:-da,,-da 282:a543,,a543 283:-da,,-da 287:a52a,,a52a " +
	"288:-da,,-da 289:-45,,-45 28a-28b:-d9,,-d9 28c:-47,,-47 292:-db,,-db 29d:a515,,a515 29e:a512,,a512 345:54,,54 370-373:x 376-377:x " +
	"37b-37d:82,,82 37f:,74, 386:,26, 388-38a:,25, 38c:,40, 38e-38f:,3f, 391-3a1:,20, 3a3-3ab:,20, 3ac:-26,,-26 3ad-3af:-25,,-25 " +
	"3b1-3c1:-20,,-20 3c2:-1f,,-1f 3c3-3cb:-20,,-20 3cc:-40,,-40 3cd-3ce:-3f,,-3f 3cf:,8, 3d0:-3e,,-3e 3d1:-39,,-39 3d5:-2f,,-2f " +
	"3d6:-36,,-36 3d7:-8,,-8 3d8-3ef:x 3f0:-56,,-56 3f1:-50,,-50 3f2:7,,7 3f3:-74,,-74 3f4:,-3c, 3f5:-60,,-60 3f7-3f8:x 3f9:,-7, " +
	"3fa-3fb:x 3fd-3ff:,-82, 400-40f:,50, 410-42f:,20, 430-44f:-20,,-20 450-45f:-50,,-50 460-481:x 48a-4bf:x 4c0:,f, 4c1-4ce:x " +
	"4cf:-f,,-f 4d0-52f:x 531-556:,30, 561-586:-30,,-30 10a0-10c5:,1c60, 10c7:,1c60, 10cd:,1c60, 10d0-10fa:bc0,, 10fd-10ff:bc0,, " +
	"13a0-13ef:,97d0, 13f0-13f5:,8, 13f8-13fd:-8,,-8 1c80:-186e,,-186e 1c81:-186d,,-186d 1c82:-1864,,-1864 1c83-1c84:-1862,,-1862 " +
	"1c85:-1863,,-1863 1c86:-185c,,-185c 1c87:-1825,,-1825 1c88:89c2,,89c2 1c90-1cba:,-bc0, 1cbd-1cbf:,-bc0, 1d79:8a04,,8a04 " +
	"1d7d:ee6,,ee6 1d8e:8a38,,8a38 1e00-1e95:x 1e9b:-3b,,-3b 1e9e:,-1dbf, 1ea0-1eff:x 1f00-1f07:8,,8 1f08-1f0f:,-8, 1f10-1f15:8,,8 " +
	"1f18-1f1d:,-8, 1f20-1f27:8,,8 1f28-1f2f:,-8, 1f30-1f37:8,,8 1f38-1f3f:,-8, 1f40-1f45:8,,8 1f48-1f4d:,-8, 1f51:8,,8 1f53:8,,8 " +
	"1f55:8,,8 1f57:8,,8 1f59:,-8, 1f5b:,-8, 1f5d:,-8, 1f5f:,-8, 1f60-1f67:8,,8 1f68-1f6f:,-8, 1f70-1f71:4a,,4a 1f72-1f75:56,,56 " +
	"1f76-1f77:64,,64 1f78-1f79:80,,80 1f7a-1f7b:70,,70 1f7c-1f7d:7e,,7e 1f80-1f87:8,,8 1f88-1f8f:,-8, 1f90-1f97:8,,8 1f98-1f9f:,-8, " +
	"1fa0-1fa7:8,,8 1fa8-1faf:,-8, 1fb0-1fb1:8,,8 1fb3:9,,9 1fb8-1fb9:,-8, 1fba-1fbb:,-4a, 1fbc:,-9, 1fbe:-1c25,,-1c25 1fc3:9,,9 " +
	"1fc8-1fcb:,-56, 1fcc:,-9, 1fd0-1fd1:8,,8 1fd8-1fd9:,-8, 1fda-1fdb:,-64, 1fe0-1fe1:8,,8 1fe5:7,,7 1fe8-1fe9:,-8, 1fea-1feb:,-70, " +
	"1fec:,-7, 1ff3:9,,9 1ff8-1ff9:,-80, 1ffa-1ffb:,-7e, 1ffc:,-9, 2126:,-1d5d, 212a:,-20bf, 212b:,-2046, 2132:,1c, 214e:-1c,,-1c " +
	"2160-216f:,10, 2170-217f:-10,,-10 2183-2184:x 24b6-24cf:,1a, 24d0-24e9:-1a,,-1a 2c00-2c2f:,30, 2c30-2c5f:-30,,-30 2c60-2c61:x " +
	"2c62:,-29f7, 2c63:,-ee6, 2c64:,-29e7, 2c65:-2a2b,,-2a2b 2c66:-2a28,,-2a28 2c67-2c6c:x 2c6d:,-2a1c, 2c6e:,-29fd, 2c6f:,-2a1f, " +
	"2c70:,-2a1e, 2c72-2c73:x 2c75-2c76:x 2c7e-2c7f:,-2a3f, 2c80-2ce3:x 2ceb-2cee:x 2cf2-2cf3:x 2d00-2d25:-1c60,,-1c60 2d27:-1c60,,-1c60 " +
	"2d2d:-1c60,,-1c60 a640-a66d:x a680-a69b:x a722-a72f:x a732-a76f:x a779-a77c:x a77d:,-8a04, a77e-a787:x a78b-a78c:x a78d:,-a528, " +
	"a790-a793:x a794:30,,30 a796-a7a9:x a7aa:,-a544, a7ab:,-a54f, a7ac:,-a54b, a7ad:,-a541, a7ae:,-a544, a7b0:,-a512, a7b1:,-a52a, " +
	"a7b2:,-a515, a7b3:,3a0, a7b4-a7c3:x a7c4:,-30, a7c5:,-a543, a7c6:,-8a38, a7c7-a7ca:x a7d0-a7d1:x a7d6-a7d9:x a7f5-a7f6:x " +
	"ab53:-3a0,,-3a0 ab70-abbf:-97d0,,-97d0 ff21-ff3a:,20, ff41-ff5a:-20,,-20 10400-10427:,28, 10428-1044f:-28,,-28 104b0-104d3:,28, " +
	"104d8-104fb:-28,,-28 10570-1057a:,27, 1057c-1058a:,27, 1058c-10592:,27, 10594-10595:,27, 10597-105a1:-27,,-27 105a3-105b1:-27,,-27 " +
	"105b3-105b9:-27,,-27 105bb-105bc:-27,,-27 10c80-10cb2:,40, 10cc0-10cf2:-40,,-40 118a0-118bf:,20, 118c0-118df:-20,,-20 " +
	"16e40-16e5f:,20, 16e60-16e7f:-20,,-20 1e900-1e921:,22, 1e922-1e943:-22,,-22"

// CaseRanges says how letters change their case.
var CaseRanges = casesOf(caseRanges)

func carried(ranges string) *RangeTable { return table("=" + ranges) }

// number reads a number in hexadecimal, and returns what follows it.
func number(s string) (rune, string) {
	n, negative := rune(0), false
	if s != "" && s[0] == '-' {
		negative, s = true, s[1:]
	}
	for s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] >= 'a' && s[0] <= 'f') {
		digit := rune(s[0] - '0')
		if digit > 9 {
			digit = rune(s[0]-'a') + 10
		}
		n, s = n<<4|digit, s[1:]
	}
	if negative {
		n = -n
	}
	return n, s
}

func casesOf(s string) []CaseRange {
	var list []CaseRange
	for s != "" {
		var c CaseRange
		lo, rest := number(s)
		hi := lo
		if rest[0] == '-' {
			hi, rest = number(rest[1:])
		}
		c.Lo, c.Hi = uint32(lo), uint32(hi)
		s = rest[1:]
		for i := range c.Delta {
			if s[0] == 'x' {
				c.Delta = d{UpperLower, UpperLower, UpperLower}
				s = s[1:]
				break
			}
			c.Delta[i], s = number(s)
			if i < len(c.Delta)-1 {
				s = s[1:]
			}
		}
		if s != "" {
			s = s[1:]
		}
		list = append(list, c)
	}
	return list
}
