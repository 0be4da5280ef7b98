// run

package main

import "fmt"

type point struct {
	X, Y int
}

type shape struct {
	Name   string
	At     point
	Ptr    *point
	Tags   []string
	Extra  map[string]int
	Any    any
	Err    error
	hidden bool
}

type level int

func (l level) String() string { return "level-" + string(rune('0'+int(l))) }

type secret struct{ s string }

func (s secret) GoString() string { return "secret{...}" }
func (s secret) Error() string    { return "error:" + s.s }

func main() {
	p := point{1, -2}
	fmt.Printf("%v %+v %#v %T\n", p, p, p, p)
	fmt.Printf("%v %+v %T\n", &p, &p, &p)
	fmt.Printf("%#v\n", &p)
	s := shape{Name: "sq", At: p, Tags: []string{"a", "b c"}, Extra: map[string]int{"z": 1, "a": 2}, Any: 2.5}
	fmt.Printf("%v\n%+v\n", s, s)
	fmt.Printf("%#v\n", s)
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|%x|%X|%#x|%o|%#o|%O|%b|% d\n", 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42)
	fmt.Printf("%d %05d %x %b\n", -42, -42, -42, -42)
	fmt.Printf("%c %U %#U %q %d\n", '日', '日', '日', '日', '日')
	fmt.Printf("%s|%8s|%-8s|%.2s|%q|%x|%X|% x\n", "héy", "héy", "héy", "héy", "hé\"y\n", "héy", "héy", "héy")
	fmt.Printf("%s %q %v %x\n", []byte("hi"), []byte("hi"), []byte("hi"), []byte("hi"))
	fmt.Printf("%f %.2f %8.3f %-8.1f| %08.2f %+.1f %e %E %g %G\n", 3.14159, 3.14159, 3.14159, 3.14159, -3.14159, 3.14159, 314159.0, 0.00031, 1e21, 1e-7)
	fmt.Printf("%v %v %v %v %v %v\n", 1.0, 0.1, 1e6, 1e20, 1e21, 123456789.0)
	fmt.Printf("%v %g %6.2f %v\n", float32(0.1), float32(16777216.0), float32(2.5), 100000.0)
	fmt.Printf("%t %v %5t %q\n", true, false, true, []string{"a", "b\t"})
	fmt.Printf("%v %d %s %x\n", []int{1, 2}, []int{1, 2}, []string{"x", "y"}, "xyz")
	fmt.Printf("%v %v %+v %v\n", map[int]string{2: "b", 1: "a"}, [2]bool{true}, []point{{1, 2}}, [][]int{{1}, {2, 3}})
	fmt.Printf("%v %v %v\n", []*int{nil}, []any{1, "a", nil, 2.5}, struct{}{})
	fmt.Printf("%#v %#v %#v %#v %#v\n", []int{1}, []string(nil), map[string]bool{"k": true}, "q\"", 1.0)
	fmt.Printf("%#v %#v %#v %#v %#v\n", []any{1, "x", nil}, uint8(3), [2]string{"a"}, 'x', struct{ A, B any }{1, nil})
	fmt.Printf("%v %d %s %x\n", level(3), level(3), level(3), level(3))
	fmt.Printf("%v %+v %#v %s\n", secret{"a"}, secret{"b"}, secret{"c"}, []error{secret{"d"}})
	fmt.Printf("%v %s %d\n", []level{1, 2}, map[level]level{1: 2}, []level{3})
	fmt.Printf("%5v|%-5v|%05v|%5v|%6.2v\n", 1, 2, 3, "ab", 3.14159)
	fmt.Printf("%*d|%-*d|%.*f\n", 5, 1, 4, 2, 2, 3.14159)
	fmt.Printf("%[2]d %[1]d %[2]v %d%%\n", 1, 2, 3)
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n", 1, 2)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%z %!\n", 1)
	fmt.Printf("%s %v %d\n", nil, nil, nil)
	fmt.Printf("%s %d\n", error(nil), []any{nil, "a"})
	fmt.Printf("%T %T %T %T %T %T\n", 1, "s", nil, []any{}, map[string][]int{}, func(int, ...string) (error, bool) { return nil, false })
	fmt.Printf("%T %T %T %T\n", make(chan<- int), struct{ A int }{}, [3]*point{}, error(secret{}))
	fmt.Printf("%6.2f%%|%+v|%x|%X\n", 99.5, "s", -255, []byte{1, 0xab})
	fmt.Printf("%t %v\n", "no", 2+3i)
	fmt.Printf("%08b %3c|%-3c|%q %#q\n", 5, 'a', 'b', 'c', "raw")
	fmt.Printf("%U %c %x %v\n", 0x1F600, 0x1F600, 3.5, int8(-5))
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, true), fmt.Sprint(1, 2), fmt.Sprintln("x", 1))
	fmt.Println(&[]int{1}, &map[string]int{"a": 1}, &struct{ P *int }{}, [0]int{})
	fmt.Print("no newline", 1, 2, "\n")
	var np *point
	var ns shape
	fmt.Println(np, ns.Tags == nil, ns)
	fmt.Println(1e100, 5e-324, 1.5e300, float32(1)/3, 1.0/3)
	inf := 1e308
	inf *= 10
	fmt.Println(inf, -inf, inf-inf)
	fmt.Println(int8(-128), uint64(18446744073709551615), 'a', "tab\t|", []byte("é"), []rune("é"))
}
