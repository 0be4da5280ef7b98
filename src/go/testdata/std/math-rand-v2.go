// run

package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	for _, r := range []*rand.Rand{
		rand.New(rand.NewPCG(1, 2)),
		rand.New(rand.NewPCG(1<<63, 1<<64-1)),
		rand.New(rand.NewChaCha8([32]byte([]byte("chacha8: 32-byte seed of letters")))),
	} {
		fmt.Println(r.Uint64(), r.Uint32(), r.Int64(), r.Int32(), r.Int(), r.Uint())
		for _, n := range []int{1, 2, 7, 10, 64, 1000, 1 << 40, 1<<62 + 1} {
			fmt.Print(r.IntN(n), " ", r.Int64N(int64(n)), " ", r.Uint64N(uint64(n)), " ", r.UintN(uint(n)), " ")
		}
		fmt.Println(r.Int32N(100), r.Uint32N(1000), r.Uint64N(1<<64-1), r.Int64N(1<<63-1))
		fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
		fmt.Println(r.Perm(10))
		xs := []string{"a", "b", "c", "d", "e", "f"}
		r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
		fmt.Println(xs)
		z := rand.NewZipf(r, 1.5, 2, 100)
		for range 8 {
			fmt.Print(z.Uint64(), " ")
		}
		sum := 0.0
		for range 1000 {
			sum += r.NormFloat64() + r.ExpFloat64()
		}
		fmt.Println(sum, r.Uint64())
	}
	for range 1000 {
		if n := rand.IntN(6); n < 0 || n > 5 {
			fmt.Println("out of range", n)
		}
		if n := rand.N(int8(3)); n < 0 || n > 2 {
			fmt.Println("out of range", n)
		}
		if f := rand.Float64(); f < 0 || f >= 1 {
			fmt.Println("out of range", f)
		}
	}
	fmt.Println(len(rand.Perm(4)))
	defer func() { fmt.Println(recover()) }()
	rand.IntN(0)
}
