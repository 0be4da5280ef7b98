// run

package main

import (
	"fmt"
	"hash"
	"hash/fnv"
	"io"
)

func main() {
	for _, s := range []string{"", "a", "hello, world", "日本語", "\x00\xff"} {
		for _, h := range []hash.Hash{fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a()} {
			io.WriteString(h, s)
			fmt.Printf("%T %x %d %d\n", h, h.Sum(nil), h.Size(), h.BlockSize())
			h.Reset()
			fmt.Printf("%x\n", h.Sum([]byte{1}))
		}
	}
	h := fnv.New64a()
	h.Write([]byte("go"))
	fmt.Println(h.Sum64())
	h32 := fnv.New32a()
	h32.Write([]byte("go"))
	c, err := h32.(hash.Cloner).Clone()
	h32.Write([]byte("pher"))
	fmt.Println(h32.Sum32(), c.(hash.Hash32).Sum32(), err)
}
