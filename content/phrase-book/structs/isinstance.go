package main

import "fmt"

// Act on the type of a value.
func describe(v any) string {
	switch v := v.(type) {
	case int:
		return fmt.Sprintf("number %d", v)
	case string:
		return "text " + v
	}
	return "something else"
}

func main() {
	fmt.Println(describe(3) + ", " + describe("tea") + ", " + describe(2.5))
}
