package main

import "fmt"

func main() {
	try:
		fmt.Println("risky")
	except ValueError:
		fmt.Println("failed")
}
