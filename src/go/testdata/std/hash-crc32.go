// run

package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"strings"
)

func main() {
	texts := []string{"", "a", "hello, world", strings.Repeat("The quick brown fox. ", 100), "\x00\xff\x80"}
	tables := map[string]*crc32.Table{"IEEE": crc32.IEEETable, "Castagnoli": crc32.MakeTable(crc32.Castagnoli), "Koopman": crc32.MakeTable(crc32.Koopman), "other": crc32.MakeTable(0xd5828281)}
	for _, name := range []string{"IEEE", "Castagnoli", "Koopman", "other"} {
		tab := tables[name]
		for _, s := range texts {
			h := crc32.New(tab)
			io.WriteString(h, s)
			fmt.Printf("%s %08x %08x %x %08x; ", name, h.Sum32(), crc32.Checksum([]byte(s), tab), h.Sum([]byte{1}), crc32.Update(0x12345678, tab, []byte(s)))
		}
		fmt.Println(tab[1], tab[255], tab == crc32.MakeTable(crc32.IEEE), tab == crc32.MakeTable(crc32.Castagnoli))
	}
	h := crc32.NewIEEE()
	fmt.Println(h.Size(), h.BlockSize(), crc32.ChecksumIEEE([]byte(texts[2])))
	io.WriteString(h, texts[2][:5])
	state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Printf("%x %v\n", state, err)
	g := crc32.NewIEEE()
	fmt.Println(g.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	io.WriteString(g, texts[2][5:])
	fmt.Println(g.Sum32() == crc32.ChecksumIEEE([]byte(texts[2])))
	for _, bad := range []string{"", "crc\x02", "crc\x01abc"} {
		fmt.Println(g.(encoding.BinaryUnmarshaler).UnmarshalBinary([]byte(bad)))
	}
	fmt.Println(crc32.New(tables["Koopman"]).(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	c, err := g.(hash.Cloner).Clone()
	io.WriteString(g, "more")
	fmt.Println(c.(hash.Hash32).Sum32(), g.Sum32(), err)
	g.Reset()
	fmt.Println(g.Sum32())
}
