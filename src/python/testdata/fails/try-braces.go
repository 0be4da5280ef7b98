package main

import "fmt"

func main() {
	try {
		fmt.Println("risky")
	} except {
		fmt.Println("failed")
	}
}
