package main

import "fmt"

func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case *int:
		if v == nil {
			return "a pointer to nothing"
		}
		return fmt.Sprint("a pointer to ", *v)
	case []string:
		return fmt.Sprint("strings, ", len(v), " of them")
	}
	return "something else"
}

func main() {
	var p *int
	var list []string
	fmt.Println(describe(nil))
	fmt.Println(describe(p))
	fmt.Println(describe(new(7)))
	fmt.Println(describe(list))
}
