// run

package main

import (
	"fmt"
	"maps"
	"slices"
	"unicode"
)

func mix(h uint64, values ...uint64) uint64 {
	for _, v := range values {
		h = (h ^ v) * 1099511628211
	}
	return h
}

func tables(name string, tables map[string]*unicode.RangeTable) {
	fmt.Println(name, len(tables))
	for _, key := range slices.Sorted(maps.Keys(tables)) {
		t := tables[key]
		h := uint64(14695981039346656037)
		for _, r := range t.R16 {
			h = mix(h, uint64(r.Lo), uint64(r.Hi), uint64(r.Stride))
		}
		for _, r := range t.R32 {
			h = mix(h, uint64(r.Lo), uint64(r.Hi), uint64(r.Stride))
		}
		fmt.Printf("%s %d %d %d %x %v\n", key, len(t.R16), len(t.R32), t.LatinOffset, h, unicode.Is(t, 'ǅ'))
	}
}

func main() {
	tables("Categories", unicode.Categories)
	tables("Scripts", unicode.Scripts)
	tables("Properties", unicode.Properties)
	tables("FoldCategory", unicode.FoldCategory)
	tables("FoldScript", unicode.FoldScript)
	for _, key := range slices.Sorted(maps.Keys(unicode.CategoryAliases)) {
		fmt.Print(key, "=", unicode.CategoryAliases[key], " ")
	}
	fmt.Println()
	h := uint64(1)
	for _, c := range unicode.CaseRanges {
		h = mix(h, uint64(c.Lo), uint64(c.Hi), uint64(c.Delta[0]), uint64(c.Delta[1]), uint64(c.Delta[2]))
	}
	fmt.Printf("%d %v %x\n", len(unicode.CaseRanges), unicode.CaseRanges[:5], h)
	fmt.Println(*unicode.Zs, unicode.STerm == unicode.Sentence_Terminal, unicode.Is(unicode.LC, 'x'), unicode.Is(unicode.Cn, 0x378), unicode.Is(unicode.Other_Math, '^'))
	t := *unicode.Nl
	t.R16 = append([]unicode.Range16{{Lo: 'x', Hi: 'x', Stride: 1}}, t.R16...)
	fmt.Println(len(t.R16), len(unicode.Nl.R16), unicode.Is(&t, 'x'), unicode.Is(unicode.Nl, 'x'))
	// Characters of editions of Unicode after 15.0 are not there yet.
	for _, r := range []rune{0x2ebf0, 0x1c89, 0xa7cb, 0x1fae9, 0x10d50, 0x323b0, 'ʕ'} {
		fmt.Print(unicode.IsLetter(r), unicode.IsUpper(r), unicode.IsGraphic(r), unicode.IsSymbol(r), unicode.ToLower(r) == r, unicode.SimpleFold(r) == r, unicode.Is(unicode.Han, r), unicode.IsLower(r), " ")
	}
	h = 1
	for r := rune(0); r <= unicode.MaxRune; r += 7 {
		h = mix(h, uint64(unicode.ToUpper(r)), uint64(unicode.ToLower(r)), uint64(unicode.ToTitle(r)), uint64(unicode.SimpleFold(r)))
	}
	fmt.Printf("%x\n", h)
}
