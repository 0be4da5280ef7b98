// run

package main

import (
	"fmt"
	"math/rand"
)

func main() {
	for _, seed := range []int64{0, 1, 42, -7, 1 << 40, 89482311} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(r.Int63(), r.Int31(), r.Uint32(), r.Uint64(), r.Int())
		fmt.Println(r.Intn(10), r.Intn(1<<40), r.Int31n(7), r.Int63n(1e15), r.Intn(64))
		fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64(), r.Perm(8))
		xs := []int{1, 2, 3, 4, 5}
		r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
		b := make([]byte, 9)
		n, err := r.Read(b)
		fmt.Println(xs, b, n, err)
		z := rand.NewZipf(r, 1.2, 1, 50)
		fmt.Println(z.Uint64(), z.Uint64(), z.Uint64())
		for range 2000 {
			r.Uint64()
		}
		fmt.Println(r.Intn(1000))
		r.Seed(seed)
		fmt.Println(r.Int63())
	}
	for range 1000 {
		if n, f := rand.Intn(6), rand.Float64(); n < 0 || n > 5 || f < 0 || f >= 1 {
			fmt.Println("out of range", n, f)
		}
	}
	defer func() { fmt.Println(recover()) }()
	rand.Intn(-1)
}
