// run
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

type Color int

func (c Color) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("color-%d", int(c))), nil }
func (c *Color) UnmarshalText(b []byte) error {
	*c = Color(len(b))
	return nil
}

type Temp float64

func (t *Temp) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf(`{"c": %v}`, float64(*t))), nil
}
func (t *Temp) UnmarshalJSON(b []byte) error { *t = Temp(len(b)); return nil }

type Base struct {
	ID   int    `json:"id"`
	Note string `json:"note,omitempty"`
}
type Rec struct {
	Base
	*Ext
	Name   string         `json:"name"`
	Tags   []string       `json:"tags"`
	M      map[string]int `json:"m,omitempty"`
	IM     map[int]bool   `json:"im,omitempty"`
	P      *int           `json:"p"`
	F      float64
	F32    float32
	B      []byte
	Any    any
	T      Temp
	Q      int      `json:",string"`
	QS     string   `json:"qs,string"`
	Skip   int      `json:"-"`
	Dash   int      `json:"-,"`
	Z      struct{} `json:"z,omitzero"`
	D      time.Duration
	hidden int
	Raw    json.RawMessage
	Arr    [2]bool
	U      uint64
	N      json.Number
}
type Ext struct{ E1, E2 int }

func main() {
	x := 5
	r := Rec{Base: Base{1, ""}, Name: "a<b>&\u2028\"\\\n\x01\xff é", Tags: nil, M: map[string]int{"z": 1, "a": 2}, IM: map[int]bool{10: true, 2: false}, P: &x, F: 1e21, F32: 3.4, B: []byte("hello"), Any: []any{1, "x", nil, map[string]any{"k": 1.5}}, T: 3, Q: 7, QS: "q\"", Dash: 3, D: 5, Raw: json.RawMessage(`{"a" : [1, 2 ]}`), U: 1 << 63, N: "1.50"}
	b, err := json.Marshal(r)
	fmt.Println(string(b), err)
	b, err = json.Marshal(&r)
	fmt.Println(string(b), err)
	b, err = json.MarshalIndent(r, ">", "  ")
	fmt.Println(string(b), err)
	var back Rec
	err = json.Unmarshal(b[0:], &back)
	fmt.Printf("%+v %v\n", back.Name, err)
	for _, s := range []string{`{"id": "x"}`, `{"name": 5, "tags": [1]}`, `{"p": 300, "ARR": [true,false,true], "M":{"q":3}}`, `[1,2`, `{"a" 1}`, `nul`, `{"Q": "12", "qs": "\"abc\""}`, `{"Q": 12}`, `{"B": "aGk=", "Any": {"a":[1,2,{"b":null}]}, "T": [1,2,3], "E2": 4, "F": 1e400}`, `{"D": 1.5}`, `{"U": -1}`, "{\"n\": \"\x01\"}", `"\ud800x" x`, `01`, `-`, `1.`, `[1,]`, `{"a":1,}`, `tru`, ``, ` `} {
		var r Rec
		err := json.Unmarshal([]byte(s), &r)
		fmt.Printf("%s => %v\n", s, err)
		var se *json.SyntaxError
		if errors.As(err, &se) {
			fmt.Println("  offset", se.Offset)
		}
		var ue *json.UnmarshalTypeError
		if errors.As(err, &ue) {
			fmt.Printf("  %q %v %d %q %q\n", ue.Value, ue.Type, ue.Offset, ue.Struct, ue.Field)
		}
		if err == nil {
			b, _ := json.Marshal(r)
			fmt.Println("  ", string(b))
		}
	}
	fmt.Println(json.Marshal(make(chan int)))
	fmt.Println(json.Marshal(map[bool]int{}))
	type Node struct{ Next *Node }
	n := &Node{}
	n.Next = n
	_, err = json.Marshal(n)
	fmt.Println(err)
	dec := json.NewDecoder(strings.NewReader(`{"a":1} {"a":[1,2]} 5 "x" nope`))
	for {
		var v any
		if err := dec.Decode(&v); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%v %d\n", v, dec.InputOffset())
	}
	dec = json.NewDecoder(strings.NewReader(`{"a":[1,true,null,{"b":"c"}],"d":2.5}`))
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v %v|", t, t, dec.More())
	}
	fmt.Println()
	dec = json.NewDecoder(strings.NewReader(`{"id":1,"zzz":2}`))
	dec.DisallowUnknownFields()
	fmt.Println(dec.Decode(&r))
	dec = json.NewDecoder(strings.NewReader(`{"id":123456789012345678901}`))
	dec.UseNumber()
	var a any
	fmt.Println(dec.Decode(&a), a)
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	enc.Encode(map[Color]any{1: "<", 2: []int{}, 3: map[string]int{}})
	fmt.Println(json.Valid([]byte(`{}`)), json.Valid([]byte(`{`)))
	fmt.Println(json.Unmarshal([]byte("1"), nil), json.Unmarshal([]byte("1"), 5), json.Unmarshal([]byte("1"), (*int)(nil)))
}
