// Formatting: the verbs a program uses every day.
package main

import "fmt"

type point struct{ X, Y int }

func main() {
	length := 0
	for i := range 500_000 {
		length += len(fmt.Sprintf("%d: %s is %5.2f at %v, %x", i, "name", float64(i)/3, point{i, -i}, i))
		length += len(fmt.Sprint(i, "and", i+1, true))
	}
	fmt.Println(length)
}
