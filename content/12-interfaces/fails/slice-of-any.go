package main

import "fmt"

func printAll(values []any) {
	for _, v := range values {
		fmt.Println(v)
	}
}

func main() {
	names := []string{"Ann", "Bob"}
	printAll(names)
}
