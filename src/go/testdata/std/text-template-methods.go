// run

// Methods that only templates call, of values that they come to in all sorts of ways.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/template"
	"time"
)

type shape interface{ Area() int }

type square struct{ side int }

func (s square) Area() int    { return s.side * s.side }
func (s square) Kind() string { return "square" }

type circle struct{ r int }

func (c *circle) Area() int    { return 3 * c.r * c.r }
func (c *circle) Kind() string { return "circle" }

// Only a result.
type child struct{ name string }

func (c child) Name() string      { return c.name }
func (c child) Parent() *ancestor { return &ancestor{c.name + "'s parent"} }

type ancestor struct{ name string }

func (a *ancestor) Name() string { return a.name }

// Only the result of a function of the map.
type made struct{ n int }

func (m made) Twice() int { return 2 * m.n }

type counter int

func (c *counter) Next() int {
	*c++
	return int(*c)
}

type inner struct{ word string }

func (i inner) Loud() string { return strings.ToUpper(i.word) }

type box[T any] struct{ v T }

func (b box[T]) Get() T { return b.v }

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprint("failure ", f.code) }
func (f *failure) Code() int     { return f.code }

type key struct{ n int }

func (k key) Half() int { return k.n / 2 }

type page struct {
	inner
	Shape  shape
	Shapes []shape
	Count  counter
	Box    box[child]
	Err    error
	By     map[key]*ancestor
	Chan   chan made
	Make   func() made
	At     time.Time
	Took   time.Duration
	Reader io.Reader
}

func (p *page) Child() child { return child{"a child"} }

func asWriter(b *bytes.Buffer) io.Writer { return b }

// What it returns was never put into an `any` as what it is.
func again(w io.Writer) any {
	if s, ok := w.(interface{ Len() int }); ok {
		return s
	}
	return nil
}

func show(text string, data any) {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"make":  func(n int) made { return made{n} },
		"child": func() (child, error) { return child{"made"}, nil },
	}).Parse(text))
	if err := t.Execute(os.Stdout, data); err != nil {
		fmt.Print(" ", err)
	}
	fmt.Println()
}

func main() {
	ch := make(chan made, 2)
	ch <- made{3}
	ch <- made{4}
	close(ch)
	p := &page{
		inner:  inner{"quiet"},
		Shape:  square{3},
		Shapes: []shape{square{1}, &circle{2}},
		Box:    box[child]{child{"in a box"}},
		Err:    fmt.Errorf("wrapped: %w", &failure{7}),
		By:     map[key]*ancestor{{8}: {"eight"}, {4}: {"four"}},
		Chan:   ch,
		Make:   func() made { return made{21} },
		At:     time.Date(2024, 2, 29, 1, 2, 3, 0, time.UTC),
		Took:   90 * time.Second,
		Reader: strings.NewReader("four"),
	}
	show(`{{.Shape.Area}} {{.Shape.Kind}} {{range .Shapes}}{{.Area}} {{.Kind}} {{end}}`, p)
	show(`{{.Child.Name}} {{.Child.Parent.Name}} {{.Box.Get.Name}}`, p)
	show(`{{(make 4).Twice}} {{(call .Make).Twice}} {{child.Parent.Name}} {{range .Chan}}{{.Twice}} {{end}}`, p)
	show(`{{.Count.Next}} {{.Count.Next}} {{.Count}} {{.Loud}}`, p)
	show(`{{.Err.Unwrap.Code}} {{.Err.Error}} {{range $k, $v := .By}}{{$k.Half}} {{$v.Name}} {{end}}`, p)
	show(`{{.At.Year}} {{.At.Month.String}} {{.At.Weekday}} {{.At.UTC.Format "15:04"}} {{.Took.Seconds}} {{(.At.Add .Took).Minute}}`, p)
	show(`{{.Reader.Len}} {{.Reader.Size}}`, p)
	show(`{{.Nothing}}`, p)

	b := &bytes.Buffer{}
	w := asWriter(b)
	fmt.Fprint(w, "hello")
	show(`{{.Len}} {{.String}} {{printf "%s" .Bytes}}`, again(w))

	file := filepath.Join(os.TempDir(), "methods.txt")
	os.WriteFile(file, []byte("text"), 0o600)
	info, err := os.Stat(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	show(`{{.Name}} {{.Size}} {{.Mode.IsRegular}} {{.Mode.Perm}} {{.ModTime.IsZero}} {{.IsDir}}`, info)
	_, err = os.Stat(filepath.Join(os.TempDir(), "no", "such"))
	show(`{{.Op}} {{.Unwrap.Error}} {{.Timeout}}`, err)
	show(`{{.Lookup "t"}} {{.Name}} {{(.New "u").Name}}`, template.New("name"))
	show(`{{range .Unwrap}}{{.Error}};{{end}}`, errors.Join(io.EOF, &failure{1}))
	os.Remove(file)
}
