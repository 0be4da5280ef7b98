package main

import "fmt"

type Point struct{ X, Y int }

func main() {
	p := Point{3, 4}
	fmt.Printf("%v  %+v  %#v  %T\n", p, p, p, p)

	s := "tea\n"
	fmt.Printf("%q  %x  % x\n", s, s, s)
	fmt.Printf("%q  %c  %d  %U\n", 'ï', 'ï', 'ï', 'ï')

	fmt.Printf("%d|%5d|%-5d|%05d|%+d|%x|%b\n", 42, 42, 42, 42, 42, 42, 42)
	fmt.Printf("%v|%.2f|%8.2f|%e|%g\n", 2.5, 2.5, 2.5, 2.5, 1e21)
	fmt.Printf("%t|%5.1f%%|%s\n", true, 99.5, []string{"a", "b"})

	label := fmt.Sprintf("%s-%03d", "item", 7)
	fmt.Println(label, len(label))
}
