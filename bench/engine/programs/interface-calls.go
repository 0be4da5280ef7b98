// Dynamic dispatch: methods called through an interface, and type switches.
package main

import "fmt"

type shape interface{ area() float64 }

type square struct{ side float64 }
type circle struct{ radius float64 }
type rectangle struct{ width, height float64 }
type triangle struct{ base, height float64 }

func (s square) area() float64    { return s.side * s.side }
func (c *circle) area() float64   { return 3 * c.radius * c.radius }
func (r rectangle) area() float64 { return r.width * r.height }
func (t *triangle) area() float64 { return t.base * t.height / 2 }

func corners(s shape) int {
	switch s.(type) {
	case square, rectangle:
		return 4
	case *triangle:
		return 3
	default:
		return 0
	}
}

func main() {
	shapes := []shape{square{2}, &circle{1}, rectangle{2, 3}, &triangle{4, 5}, square{1}}
	total, sum := 0.0, 0
	for i := range 120_000_000 {
		s := shapes[i%len(shapes)]
		total += s.area()
		if i&7 == 0 {
			sum += corners(s)
		}
	}
	fmt.Println(total, sum)
}
