// run
// JSON that is generated, and damaged, decoded into many types and encoded again: sums of all that came out.
package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"strings"
)

var seed uint64 = 12345

func rnd(n int) int {
	seed = seed*6364136223846793005 + 1442695040888963407
	return int((seed >> 33) % uint64(n))
}

type Inner struct {
	A int8 `json:"a"`
	B *float32
	C string `json:"c,omitempty"`
}
type Txt struct{ s string }

func (t Txt) MarshalText() ([]byte, error) { return []byte("<" + t.s + ">"), nil }
func (t *Txt) UnmarshalText(b []byte) error {
	if len(b) == 3 {
		return fmt.Errorf("bad text %q", b)
	}
	t.s = string(b)
	return nil
}

type Rec struct {
	Inner
	I    int
	U    uint16
	U64  uint64
	F    float64
	F32  float32
	S    string
	Bs   []byte
	L    []int
	LL   [][]string
	M    map[string]Inner
	MI   map[int8]any
	MT   map[Txt]bool
	P    **int
	X    any
	T    Txt
	Tp   *Txt
	Arr  [3]uint8
	Q    int64   `json:",string"`
	Qb   *bool   `json:"qb,string,omitempty"`
	Qf   float64 `json:"qf,string"`
	Qs   string  `json:"qs,string"`
	Raw  json.RawMessage
	N    json.Number
	Z    Inner `json:"z,omitzero"`
	anon int
}

var keys = []string{"a", "A", "B", "b", "c", "I", "i", "U", "U64", "F", "F32", "S", "s", "Bs", "L", "LL", "M", "MI", "MT", "P", "X", "T", "Tp", "Arr", "Q", "qb", "qf", "qs", "Raw", "N", "z", "nope", "ſ", "K"}

func str() string {
	var b strings.Builder
	for range rnd(6) {
		switch rnd(12) {
		case 0:
			b.WriteByte(byte(rnd(256)))
		case 1:
			b.WriteString([]string{`\n`, `\u00e9`, `\ud83d\ude00`, `\ud800`, `\/`, `\"`, `\\`, `\u2028`, `\x`, `\u12`}[rnd(10)])
		case 2:
			b.WriteString([]string{"é", "世", "😀", "\u2028", "<", "&", ">"}[rnd(7)])
		default:
			b.WriteByte(byte(' ' + rnd(95)))
		}
	}
	return b.String()
}
func num() string {
	switch rnd(8) {
	case 0:
		return fmt.Sprint(rnd(300) - 150)
	case 1:
		return fmt.Sprint(math.Float64frombits(seed * 0x9E3779B97F4A7C15))
	case 2:
		return fmt.Sprintf("%d.%d", rnd(1000), rnd(1000))
	case 3:
		return fmt.Sprintf("%de%d", rnd(100), rnd(700)-350)
	case 4:
		return fmt.Sprintf("-%d", rnd(70000))
	case 5:
		return []string{"0", "-0", "01", "1.", "-", "1e", "1e+", "9223372036854775807", "9223372036854775808", "18446744073709551615", "1e400", "0.1e-400"}[rnd(12)]
	}
	return fmt.Sprint(rnd(10))
}
func gen(d int) string {
	n := 12
	if d > 4 {
		n = 6
	}
	sp := []string{"", "", "", " ", "\n", "\t "}[rnd(6)]
	switch rnd(n) {
	case 0:
		return sp + "null"
	case 1:
		return []string{"true", "false", "tru", "nul", "falsey"}[min(rnd(40), 4)%5*0+rnd(2)] + sp
	case 2, 3:
		return num()
	case 4, 5:
		if rnd(3) == 0 {
			return `"` + num() + `"` + sp
		}
		return sp + `"` + str() + `"`
	case 6, 7, 8:
		parts := []string{}
		for range rnd(4) {
			parts = append(parts, gen(d+1))
		}
		return "[" + sp + strings.Join(parts, ","+sp) + "]"
	}
	parts := []string{}
	for range rnd(5) {
		parts = append(parts, `"`+keys[rnd(len(keys))]+`"`+sp+":"+gen(d+1))
	}
	return "{" + strings.Join(parts, sp+",") + "}"
}

func show(label string, v any, err error) {
	b, e2 := json.Marshal(v)
	if os.Getenv("V") != "" || len(os.Args) > 1 {
		fmt.Printf("%s %v | %v %q\n", label, err, e2, b)
	}
	fmt.Fprintf(h, "%s %v %v %s\n", label, err, e2, b)
	switch e := err.(type) {
	case *json.SyntaxError:
		fmt.Fprintln(h, e.Offset)
		if len(os.Args) > 1 {
			fmt.Println("   ", e.Offset)
		}
	case *json.UnmarshalTypeError:
		fmt.Fprintln(h, e.Offset, e.Field, e.Struct, e.Type, e.Value)
		if len(os.Args) > 1 {
			fmt.Println("   ", e.Offset, e.Field, e.Struct, e.Type, e.Value)
		}
	}
}

var h = fnv.New64a()

func main() {
	for i := 0; i < 400; i++ {
		s := gen(0)
		if rnd(3) > 0 && s[0] != '{' {
			s = `{"` + keys[rnd(len(keys))] + `":` + s + `}`
		}
		if rnd(6) == 0 && len(s) > 0 {
			k := rnd(len(s))
			s = s[:k] + string(rune(32+rnd(95))) + s[min(len(s), k+rnd(2)):]
		}
		var x any
		err := json.Unmarshal([]byte(s), &x)
		if len(os.Args) > 1 {
			fmt.Printf("#%d %q\n", i, s)
		}
		show("any", x, err)
		var r Rec
		err = json.Unmarshal([]byte(s), &r)
		show("rec", r, err)
		err = json.Unmarshal([]byte(gen(1)), &r)
		show("again", &r, err)
		b, err := json.MarshalIndent(x, "", " ")
		fmt.Fprintf(h, "%s %v\n", b, err)
		if i%20 == 19 {
			fmt.Printf("%d %x\n", i, h.Sum64())
		}
	}
}
