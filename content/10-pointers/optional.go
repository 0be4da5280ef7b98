package main

import "fmt"

type Search struct {
	Text  string
	Limit *int
}

func describe(s Search) string {
	if s.Limit == nil {
		return s.Text + ", no limit"
	}
	return fmt.Sprintf("%s, at most %d", s.Text, *s.Limit)
}

func main() {
	fmt.Println(describe(Search{Text: "gophers"}))
	fmt.Println(describe(Search{Text: "gophers", Limit: new(0)}))
	fmt.Println(describe(Search{Text: "gophers", Limit: new(10)}))
}
