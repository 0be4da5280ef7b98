package main

import "fmt"

func main() {
	ages := {"Ann": 36}
	fmt.Println(ages)
}
