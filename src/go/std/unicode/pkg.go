// Package unicode tells classes of characters apart and maps them to upper and lower case.
package unicode

const (
	// MaxRune is the largest valid rune.
	MaxRune = '\U0010FFFF'
	// ReplacementChar stands for what is not valid.
	ReplacementChar = '\uFFFD'
	// MaxASCII is the largest rune of ASCII.
	MaxASCII = '\u007F'
	// MaxLatin1 is the largest rune of Latin-1.
	MaxLatin1 = '\u00FF'
)

// Version is the edition of Unicode that Go 1.26 goes by.
const Version = "15.0.0"

// A RangeTable is a set of runes.
type RangeTable struct {
	R16 []Range16
	R32 []Range32
	// LatinOffset is the number of entries of R16 that are wholly Latin-1.
	LatinOffset int
}

// A Range16 is every Stride-th rune from Lo to Hi, below 0x10000.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is every Stride-th rune from Lo to Hi.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// A CaseRange says how to change the case of the runes from Lo to Hi: by adding the Delta of the case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// A SpecialCase holds case mappings of a language.
type SpecialCase []CaseRange

// Indexes into a Delta.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a Delta says that upper and lower case letters alternate.
const UpperLower = MaxRune + 1

func hasProperty(property string, r rune) bool

// lazy makes t the table of a property: its ranges, which are of the types of a and b, are made when they are looked at.
func lazy(t *RangeTable, property string, a *Range16, b *Range32) *RangeTable

// propertyOf returns what lazy was told, "" for other tables.
func propertyOf(t *RangeTable) string

func table(property string) *RangeTable {
	return lazy(new(RangeTable), property, new(Range16), new(Range32))
}

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if property := propertyOf(rangeTab); property != "" {
		return hasProperty(property, r)
	}
	if r < 0 {
		return false
	}
	for _, rg := range rangeTab.R16 {
		if r <= 0xFFFF && uint16(r) >= rg.Lo && uint16(r) <= rg.Hi {
			return rg.Stride == 1 || (uint16(r)-rg.Lo)%rg.Stride == 0
		}
	}
	for _, rg := range rangeTab.R32 {
		if uint32(r) >= rg.Lo && uint32(r) <= rg.Hi {
			return rg.Stride == 1 || (uint32(r)-rg.Lo)%rg.Stride == 0
		}
	}
	return false
}

// In reports whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool { return IsOneOf(ranges, r) }

// IsOneOf reports whether r is in one of the tables.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool { return hasProperty("Lt", r) }

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// IsNumber reports whether r is a number.
func IsNumber(r rune) bool { return hasProperty("N", r) }

// IsMark reports whether r is a mark.
func IsMark(r rune) bool { return hasProperty("M", r) }

// IsPunct reports whether r is a punctuation character.
func IsPunct(r rune) bool { return hasProperty("P", r) }

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool { return hasProperty("S", r) }

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool

// IsControl reports whether r is a control character.
func IsControl(r rune) bool { return 0 <= r && r < 0x20 || 0x7f <= r && r < 0xa0 }

// IsGraphic reports whether r is letter, mark, number, punctuation, symbol or space.
func IsGraphic(r rune) bool { return In(r, GraphicRanges...) }

// IsPrint is IsGraphic but for spaces, of which only the ASCII one counts.
func IsPrint(r rune) bool { return r == ' ' || In(r, PrintRanges...) }

// GraphicRanges are the tables of IsGraphic.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the tables of IsPrint.
var PrintRanges = []*RangeTable{L, M, N, P, S}

// To maps r to upper, lower or title case.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

// ToUpper maps r to upper case.
func ToUpper(r rune) rune

// ToLower maps r to lower case.
func ToLower(r rune) rune

// ToTitle maps r to title case.
func ToTitle(r rune) rune

// SimpleFold goes round the runes that are equal but for case: it returns the next larger one, or the smallest.
func SimpleFold(r rune) rune

func (special SpecialCase) to(_case int, r rune) (rune, bool) {
	for _, c := range special {
		if rune(c.Lo) <= r && r <= rune(c.Hi) {
			delta := c.Delta[_case]
			if delta > MaxRune {
				return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(_case&1)), true
			}
			return r + delta, true
		}
	}
	return r, false
}

// ToUpper maps r to upper case, by special first.
func (special SpecialCase) ToUpper(r rune) rune {
	r1, found := special.to(UpperCase, r)
	if r1 == r && !found {
		r1 = ToUpper(r)
	}
	return r1
}

// ToTitle maps r to title case, by special first.
func (special SpecialCase) ToTitle(r rune) rune {
	r1, found := special.to(TitleCase, r)
	if r1 == r && !found {
		r1 = ToTitle(r)
	}
	return r1
}

// ToLower maps r to lower case, by special first.
func (special SpecialCase) ToLower(r rune) rune {
	r1, found := special.to(LowerCase, r)
	if r1 == r && !found {
		r1 = ToLower(r)
	}
	return r1
}

// TurkishCase has the dotted and the dotless i.
var TurkishCase SpecialCase = SpecialCase{
	CaseRange{0x0049, 0x0049, d{0, 0x131 - 0x49, 0}},
	CaseRange{0x0069, 0x0069, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	CaseRange{0x0130, 0x0130, d{0, 0x69 - 0x130, 0}},
	CaseRange{0x0131, 0x0131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is the same as TurkishCase.
var AzeriCase SpecialCase = TurkishCase
