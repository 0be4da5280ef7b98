package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 36}
	del ages["Ann"]
	fmt.Println(ages)
}
