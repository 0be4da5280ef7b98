package main

import "fmt"

func main() {
	double := lambda x: x * 2
	fmt.Println(double(3))
}
