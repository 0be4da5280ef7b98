package main

import "fmt"

type Report struct{}

func (r Report) Title() string {
	return "Report"
}

func (r Report) Show() string {
	return "= " + r.Title() + " ="
}

type Sales struct {
	Report
}

func (s Sales) Title() string {
	return "Sales"
}

func main() {
	var sales Sales
	fmt.Println(sales.Title())
	fmt.Println(sales.Show())
}
