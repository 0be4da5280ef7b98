package main

import "fmt"

type Titler interface {
	Title() string
}

func show(t Titler) string {
	return "= " + t.Title() + " ="
}

type Report struct{}

func (r Report) Title() string {
	return "Report"
}

type Sales struct{}

func (s Sales) Title() string {
	return "Sales"
}

func main() {
	for _, t := range []Titler{Report{}, Sales{}} {
		fmt.Println(show(t))
	}
}
