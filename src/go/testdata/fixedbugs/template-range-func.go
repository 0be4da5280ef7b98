// run

// What a template ranges over by a function has its methods.

package main

import (
	"fmt"
	"iter"
	"os"
	"text/template"
	"time"
)

type Item struct{ N int }

func (i *Item) Name() string { return fmt.Sprint("item", i.N) }

func All(n int) iter.Seq2[int, *Item] {
	return func(yield func(int, *Item) bool) {
		for i := range n {
			if !yield(i, &Item{i}) {
				return
			}
		}
	}
}

func main() {
	items := template.Must(template.New("items").Parse("{{range $i, $x := .}}{{$i}} {{$x.Name}}\n{{end}}"))
	if err := items.Execute(os.Stdout, All(3)); err != nil {
		fmt.Println(err)
	}
	var months iter.Seq[time.Month] = func(yield func(time.Month) bool) { yield(1) }
	names := template.Must(template.New("months").Parse("{{range .}}{{.}}\n{{end}}"))
	if err := names.Execute(os.Stdout, months); err != nil {
		fmt.Println(err)
	}
}
