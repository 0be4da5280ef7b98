// run

package main

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"fmt"
	"hash"
	"io"
)

func main() {
	makers := []struct {
		name string
		make func() hash.Hash
	}{
		{"md5", md5.New}, {"sha1", sha1.New},
		{"sha224", sha256.New224}, {"sha256", sha256.New},
		{"sha384", sha512.New384}, {"sha512/224", sha512.New512_224},
		{"sha512/256", sha512.New512_256}, {"sha512", sha512.New},
	}
	text := bytes.Repeat([]byte("The quick brown fox jumps over the lazy dog. "), 20)
	for _, m := range makers {
		h := m.make()
		fmt.Printf("%s %d %d %x\n", m.name, h.Size(), h.BlockSize(), h.Sum(nil))
		// All lengths around the ends of blocks, in pieces.
		all := m.make()
		for n := 0; n <= 300; n++ {
			h.Reset()
			h.Write(text[:n/3])
			io.WriteString(h, string(text[n/3:n]))
			all.Write(h.Sum(nil))
		}
		fmt.Printf("  %x\n", all.Sum([]byte{1, 2}))

		state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Println(len(state), err)
		c, err := h.(hash.Cloner).Clone()
		other := m.make()
		fmt.Println(err, other.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
		for _, x := range []hash.Hash{h, c, other} {
			x.Write(text[300:])
			fmt.Printf("  %x\n", x.Sum(nil))
		}
		app, _ := h.(encoding.BinaryAppender).AppendBinary([]byte("x"))
		fmt.Printf("%q\n", app[:20])
		u := other.(encoding.BinaryUnmarshaler)
		fmt.Println(u.UnmarshalBinary(state[:10]), u.UnmarshalBinary(state[1:]), u.UnmarshalBinary(nil))
	}
	fmt.Printf("%x\n%x\n", md5.Sum(text), sha1.Sum(text))
	fmt.Printf("%x\n%x\n", sha256.Sum224(text), sha256.Sum256(text))
	fmt.Printf("%x\n%x\n", sha512.Sum384(text), sha512.Sum512(text))
	fmt.Printf("%x\n%x\n", sha512.Sum512_224(text), sha512.Sum512_256(text))
	var _ [md5.Size + sha1.Size]byte
	_ = sha256.Sum256([]byte("a")) == [sha256.Size]byte{}
}
