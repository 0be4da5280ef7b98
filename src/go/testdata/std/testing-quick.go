// run

package main

import (
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"testing/quick"
)

type point struct {
	X, Y int8
}

type all struct {
	B  bool
	I  int
	U  uint16
	F  float32
	G  float64
	C  complex64
	S  string
	P  *int16
	M  map[uint8]bool
	L  []point
	A  [3]int32
	Up uintptr
}

type even int

func (even) Generate(rnd *rand.Rand, size int) reflect.Value {
	return reflect.ValueOf(even(rnd.Intn(size) * 2))
}

func main() {
	rnd := rand.New(rand.NewSource(1))
	for range 3 {
		v, ok := quick.Value(reflect.TypeFor[all](), rnd)
		a := v.Interface().(all)
		if a.P != nil {
			fmt.Println(*a.P)
			a.P = nil
		}
		fmt.Printf("%+v %v\n", a, ok)
	}
	config := func() *quick.Config { return &quick.Config{Rand: rand.New(rand.NewSource(7))} }
	fmt.Println(quick.Check(func(a, b int) bool { return a+b == b+a }, nil))
	err := quick.Check(func(a uint8, s string) bool { return a < 200 }, config())
	fmt.Println(err)
	var check *quick.CheckError
	fmt.Println(errors.As(err, &check), check.Count, len(check.In))
	fmt.Println(quick.Check(func(e even) bool { return e%2 == 0 && e < 60 }, config()))
	fmt.Println(quick.CheckEqual(func(p point) int { return int(p.X) }, func(p point) int { return int(max(p.X, -100)) }, config()))
	fmt.Println(quick.CheckEqual(func(p []byte) int { return len(p) }, func(p []byte) int { return len(p) }, config()))
	few := config()
	few.MaxCount = 3
	rounds := 0
	fmt.Println(quick.Check(func(bool) bool { rounds++; return true }, few), rounds)
	few.MaxCount, few.MaxCountScale = 0, 0.5
	fmt.Println(quick.Check(func(bool) bool { rounds++; return true }, few), rounds)
	few.Values = func(args []reflect.Value, rnd *rand.Rand) { args[0] = reflect.ValueOf(rnd.Intn(10)) }
	fmt.Println(quick.Check(func(n int) bool { return n != 3 }, few))
	fmt.Println(quick.Check(1, nil), quick.Check(func() {}, nil), quick.Check(func() int { return 1 }, nil))
	fmt.Println(quick.Check(func(c chan int) bool { return true }, nil))
	fmt.Println(quick.CheckEqual(1, nil, nil), quick.CheckEqual(main, func(int) {}, nil))
}
