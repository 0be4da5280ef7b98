// run

// Floods: widths, nesting and sizes that a careless or wicked program asks for end with what Go says of them.
package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"text/template"
	"time"
)

func main() {
	fmt.Printf("%1000000001d|\n", 5)
	fmt.Printf("%.1000000001f|\n", 5.0)
	fmt.Printf("%*d|\n", 1_000_000_001, 5)
	fmt.Printf("%.*d|\n", 1_000_000_001, 5)
	fmt.Printf("%*d|\n", -1_000_000_001, 5)
	fmt.Println(len(fmt.Sprintf("%1000000d", 5)), len(fmt.Sprintf("%.1000000f", 1.5)), len(fmt.Sprintf("%1000000s", "é")))

	var v any
	for _, deep := range []string{strings.Repeat("[", 20_000), strings.Repeat(`{"a":`, 20_000)} {
		fmt.Println(json.Unmarshal([]byte(deep), &v), json.Valid([]byte(deep)))
		fmt.Println(json.NewDecoder(strings.NewReader(deep)).Decode(&v))
	}
	fine := strings.Repeat("[", 9_999) + strings.Repeat("]", 9_999)
	fmt.Println(json.Unmarshal([]byte(fine), &v), json.Valid([]byte(fine)))
	type node struct{ Next *node }
	loop := &node{}
	loop.Next = loop
	_, err := json.Marshal(loop)
	fmt.Println(err)

	_, err = strconv.Atoi(strings.Repeat("9", 20_000))
	fmt.Println(len(err.Error()))
	f, err := strconv.ParseFloat("1e1000000000", 64)
	fmt.Println(f, err)
	f, err = strconv.ParseFloat("0."+strings.Repeat("0", 100_000)+"1e100000", 64)
	fmt.Println(f, err)
	_, err = time.ParseDuration(strings.Repeat("9", 100_000) + "h")
	fmt.Println(len(err.Error()))
	fmt.Println(len(strings.Repeat("ab", 50<<20)), strings.LastIndex(strings.Repeat("a", 100<<20)+"b", "ab"))

	t := template.Must(template.New("x").Parse(`{{define "y"}}{{template "y"}}{{end}}{{template "y"}}`))
	fmt.Println(len(t.Execute(discard{}, nil).Error()) > 0)
	_, err = template.New("y").Parse(strings.Repeat("(", 10) + "{{" + strings.Repeat("(", 2_000) + "}}")
	fmt.Println(err != nil)
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
