package main

import "fmt"

func main() {
	grade := 'B'
	fmt.Println(grade, string(grade), "B")
	fmt.Println('B' == 66, 'B'+1, string('B'+1))
}
