package main

import "fmt"

func main() {
	distances := map[[]string]int{}
	distances[[]string{"Oslo", "Rome"}] = 2005
	fmt.Println(distances)
}
