// run

package main

import (
	"fmt"
	"math/rand"
	r2 "math/rand/v2"
	"time"
)

func main() {
	for _, seed := range []int64{1, 42, 0, -7, 1 << 40} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(r.Int(), r.Intn(100), r.Int63(), r.Uint32(), r.Uint64(), r.Int31n(10), r.Int63n(1e15), r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
		fmt.Println(r.Perm(10))
		xs := []int{1, 2, 3, 4, 5, 6}
		r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
		b := make([]byte, 10)
		r.Read(b)
		fmt.Println(xs, b)
		z := rand.NewZipf(r, 1.5, 2, 1000)
		fmt.Println(z.Uint64(), z.Uint64(), z.Uint64())
	}
	r := rand.New(rand.NewSource(5))
	s, e := 0.0, 0.0
	for i := 0; i < 20000; i++ {
		s += r.NormFloat64()
		e += r.ExpFloat64()
	}
	fmt.Println(s, e)
	p := r2.New(r2.NewPCG(1, 2))
	for i := 0; i < 3; i++ {
		fmt.Println(p.Int(), p.IntN(100), p.Int64(), p.Uint32(), p.Uint64(), p.Int32N(10), p.Int64N(1e15), p.Float64(), p.Float32(), p.NormFloat64(), p.ExpFloat64(), p.Perm(5))
	}
	var seed [32]byte
	copy(seed[:], "chacha8 seed for tests, 32 bytes")
	c := r2.NewChaCha8(seed)
	x := uint64(0)
	for i := 0; i < 1000; i++ {
		x = x*31 + c.Uint64()
		if i%100 == 0 {
			fmt.Println(x)
		}
	}
	b := make([]byte, 13)
	c.Read(b)
	fmt.Println(b, c.Uint64())
	m, _ := c.MarshalBinary()
	fmt.Printf("%q\n", m)
	s, e = 0, 0
	for i := 0; i < 20000; i++ {
		s += p.NormFloat64()
		e += p.ExpFloat64()
	}
	fmt.Println(s, e)
	fmt.Println(r2.N(10*time.Second) < 10*time.Second, rand.Intn(5) < 5, r2.IntN(3) < 3)
}
