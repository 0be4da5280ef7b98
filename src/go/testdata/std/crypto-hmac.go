// run

package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"hash/fnv"
	"math"
	"strings"
)

func main() {
	for _, h := range []func() hash.Hash{md5.New, sha1.New, sha256.New, sha512.New384, sha512.New} {
		for _, key := range []string{"", "key", strings.Repeat("long", 40)} {
			m := hmac.New(h, []byte(key))
			fmt.Fprint(m, "The quick brown fox ")
			c, err := m.(hash.Cloner).Clone()
			fmt.Fprint(m, "jumps over the lazy dog")
			fmt.Fprint(c, "jumps over the lazy dog")
			sum := m.Sum(nil)
			fmt.Println(hex.EncodeToString(sum), m.Size(), m.BlockSize(), err, hmac.Equal(sum, c.Sum(nil)), hmac.Equal(sum, sum[1:]))
			m.Reset()
			fmt.Println(hex.EncodeToString(m.Sum([]byte{1})))
		}
	}
	m := hmac.New(func() hash.Hash { return uncloned{fnv.New32a()} }, []byte("k"))
	_, err := m.(hash.Cloner).Clone()
	fmt.Println(err, errors.Is(err, errors.ErrUnsupported))
	func() {
		defer func() { fmt.Println(recover()) }()
		h := sha1.New()
		hmac.New(func() hash.Hash { return h }, nil)
	}()
	for _, p := range [][2]string{{"", ""}, {"a", "a"}, {"a", "b"}, {"a", "ab"}} {
		fmt.Print(subtle.ConstantTimeCompare([]byte(p[0]), []byte(p[1])), " ")
	}
	for _, x := range []int32{0, 1, -1, math.MaxInt32, math.MinInt32} {
		for _, y := range []int32{0, 1, -1, math.MaxInt32, math.MinInt32} {
			fmt.Print(subtle.ConstantTimeEq(x, y), subtle.ConstantTimeByteEq(uint8(x), uint8(y)))
			if x >= 0 && y >= 0 {
				fmt.Print(subtle.ConstantTimeLessOrEq(int(x), int(y)))
			}
		}
	}
	fmt.Println(subtle.ConstantTimeSelect(1, 5, -6), subtle.ConstantTimeSelect(0, 5, -6))
	x, y := []byte("abc"), []byte("xyz")
	subtle.ConstantTimeCopy(0, x, y)
	fmt.Println(string(x))
	subtle.ConstantTimeCopy(1, x, y)
	dst := make([]byte, 5)
	fmt.Println(string(x), subtle.XORBytes(dst, x, []byte("1234")), dst)
	subtle.WithDataIndependentTiming(func() { fmt.Println("called") })
	for _, f := range []func(){func() { subtle.ConstantTimeCopy(1, x, dst) }, func() { subtle.XORBytes(dst[:1], x, y) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

type uncloned struct{ hash.Hash }
