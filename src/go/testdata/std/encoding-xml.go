// run

package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

type Address struct {
	City, State string
}

type Person struct {
	XMLName xml.Name  `xml:"person"`
	ID      int       `xml:"id,attr"`
	First   string    `xml:"name>first"`
	Last    string    `xml:"name>last"`
	Age     int       `xml:"age"`
	Height  float32   `xml:"height,omitempty"`
	Married bool      `xml:",omitempty"`
	Born    time.Time `xml:"born"`
	Email   []Email
	Groups  []string `xml:"groups>group"`
	Address *Address `xml:"address"`
	Note    string   `xml:",comment"`
	Text    string   `xml:",chardata"`
	Skipped string   `xml:"-"`
	hidden  int
}

type Email struct {
	Where string `xml:"where,attr"`
	Addr  string
}

type Color int

func (c Color) MarshalText() ([]byte, error) {
	if c < 0 {
		return nil, errors.New("no such color")
	}
	return []byte(fmt.Sprintf("c%d", int(c))), nil
}

func (c *Color) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "c%d", (*int)(c)); err != nil {
		return fmt.Errorf("color %q: %w", b, err)
	}
	return nil
}

// Size writes itself as two elements.
type Size struct{ W, H int }

func (s Size) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: "w"}, Value: fmt.Sprint(s.W)})
	if err := e.EncodeToken(start); err != nil {
		return err
	}
	if err := e.EncodeElement(s.H, xml.StartElement{Name: xml.Name{Local: "h"}}); err != nil {
		return err
	}
	if s.W < 0 {
		return nil
	}
	return e.EncodeToken(start.End())
}

func (s *Size) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	for _, a := range start.Attr {
		fmt.Sscan(a.Value, &s.W)
	}
	if s.W == 13 {
		return nil
	}
	if s.W == 14 {
		_, err := d.RawToken()
		return err
	}
	var in struct {
		H int `xml:"h"`
	}
	err := d.DecodeElement(&in, &start)
	s.H = in.H
	return err
}

func (s Size) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	return xml.Attr{Name: name, Value: fmt.Sprintf("%dx%d", s.W, s.H)}, nil
}

func (s *Size) UnmarshalXMLAttr(a xml.Attr) error {
	_, err := fmt.Sscanf(a.Value, "%dx%d", &s.W, &s.H)
	return err
}

type Base struct {
	Kind string `xml:"kind,attr"`
	Same string
}

type Mixed struct {
	Base
	*Address
	Same   string
	Size   Size `xml:"size,attr"`
	Area   Size
	Color  Color
	Shade  Color      `xml:"shade,attr"`
	Any    []xml.Attr `xml:",any,attr"`
	Data   []byte     `xml:"data"`
	Array  [3]byte
	P      *int `xml:"p,attr"`
	I      any
	Inner  string `xml:",innerxml"`
	Spaced string `xml:"http://example.com/ns spaced"`
	Cdata  struct {
		Text string `xml:",cdata"`
	}
	Other []Node `xml:",any"`
}

type Node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Content string     `xml:",chardata"`
	Nodes   []Node     `xml:",any"`
}

type List[T any] struct {
	Item []T
}

func show(v any) {
	b, err := xml.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
	b, err = xml.MarshalIndent(v, ">", "  ")
	fmt.Printf("%s %v\n", b, err)
}

func main() {
	marshal()
	unmarshal()
	tokens()
	encoder()
	lenient()
	invalid()
	for _, s := range []string{"", "plain", "<a href=\"x\">'&'\t\n\r\x00\x01\xff\ufffe日本</a>"} {
		var b bytes.Buffer
		err := xml.EscapeText(&b, []byte(s))
		xml.Escape(&b, []byte("|"+s))
		fmt.Printf("%q %v\n", b.String(), err)
	}
	fmt.Println(len(xml.HTMLEntity), xml.HTMLEntity["eacute"], xml.HTMLEntity["nbsp"] == "\u00a0", xml.HTMLEntity["hearts"], xml.HTMLEntity["yuml"], xml.HTMLEntity["lang"], xml.HTMLAutoClose)
	fmt.Print(xml.Header)
}

func marshal() {
	born := time.Date(1984, 1, 2, 3, 4, 5, 6, time.UTC)
	show(Person{ID: 13, First: "John", Last: "Doe <\"'&>", Age: 42, Born: born, Email: []Email{{"home", "a@b"}, {"work", "c@d"}}, Groups: []string{"x", "y"}, Address: &Address{"Hanga Roa", "Easter Island"}, Note: " no-", Text: "text\n"})
	show(&Person{Height: 1.5, Married: true, Note: "a--b"})
	n := 7
	show(Mixed{Base: Base{"k", "hidden"}, Address: &Address{"c", "s"}, Same: "shown", Size: Size{1, 2}, Area: Size{3, 4}, Color: 5, Shade: 6, Any: []xml.Attr{{Name: xml.Name{Local: "q"}, Value: "r"}, {Name: xml.Name{Space: "http://x/y", Local: "z"}, Value: "\t"}},
		Data: []byte("<b>"), Array: [3]byte{65, 66, 67}, P: &n, I: []any{1, "two", nil, 3.5, true}, Inner: "<raw/>", Spaced: "sp"})
	m := Mixed{}
	m.Cdata.Text = "a]]>b<c>"
	show(m)
	show([]any{1, "a", nil, uint8(3), 2.5, false, []byte("bytes"), Color(1)})
	show(List[int]{[]int{1, 2}})
	show(Size{1, 2})
	show(Size{-1, 2})
	show(Color(-1))
	show(nil)
	show((*Person)(nil))
	for _, v := range []any{
		map[string]int{}, make(chan int), func() {}, complex(1, 2), struct{ A int }{1}, struct{ F func() }{},
		struct {
			XMLName xml.Name `xml:"r"`
			M       map[string]int
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			A       string   `xml:"a,attr,chardata"`
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			A       string   `xml:"space "`
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			A       string   `xml:"a>"`
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			A       string   `xml:"a>b,attr"`
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			A       string   `xml:"x>a"`
			B       string   `xml:"x"`
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			A       string   `xml:"x>y>a"`
			B       string   `xml:"x>y>b"`
			C       string   `xml:"x>c"`
			D       *string  `xml:"q>d"`
		}{A: "1", B: "2", C: "3"},
		struct {
			XMLName struct{} `xml:"r"`
			A       int      `xml:",comment"`
		}{},
		struct {
			XMLName struct{} `xml:"r"`
			P       Person   `xml:"human"`
		}{},
		struct {
			XMLName xml.Name
			A       string
		}{xml.Name{Space: "sp", Local: "lo"}, "a"},
	} {
		b, err := xml.Marshal(v)
		fmt.Printf("%s %v\n", b, err)
	}
}

func unmarshal() {
	var p Person
	err := xml.Unmarshal([]byte(`<?xml version="1.0"?><!-- before -->
<person id=" 7 "><name><first>A</first><x/><last>B</last></name> loose <age> 42 </age><height>1e2</height><Married>true</Married>
	<born>1984-01-02T03:04:05Z</born><Email where='home'><Addr>a@b</Addr></Email><!-- one --><Email/><groups><group>x</group><group>y</group></groups>
	<groups><group>z</group></groups><address><City>C</City></address><unknown><deep/></unknown><!--two--> text</person>`), &p)
	address := p.Address
	p.Address = nil
	fmt.Printf("%+v %+v %v\n", p, address, err)
	var m Mixed
	err = xml.Unmarshal([]byte(`<Mixed kind="k" size="3x4" shade="c9" q="r" xmlns:n="http://example.com/ns" n:attr="v" p="5"><Same>s</Same><City>c</City><Area w="8"><h>9</h></Area>
<Color>c2</Color><data>raw &lt;</data><n:spaced>yes</n:spaced><spaced>no</spaced><I><x/></I><Cdata><![CDATA[<&>]]> tail</Cdata><Other a="1">t<o2 b="2"/></Other><more/></Mixed>`), &m)
	fmt.Printf("%+v %+v %d %v\n", m.Base, m.Address, *m.P, err)
	m.Address, m.P = nil, nil
	fmt.Printf("%+v\n", m)
	for _, text := range []string{
		"", "text", "<person", "<person>", "<other/>", "<person id='x'/>", "<person><age>many</age></person>", "<person><age>99999999999999999999</age></person>",
		"<person><Married>perhaps</Married></person>", "<person><born>now</born></person>", "<person><age></age><height/></person>", "<person></persona>",
	} {
		var p Person
		err := xml.Unmarshal([]byte(text), &p)
		var s *xml.SyntaxError
		var u xml.UnmarshalError
		fmt.Printf("%q: %v %t %t %t\n", text, err, errors.As(err, &s), errors.As(err, &u), err == io.EOF)
	}
	for _, text := range []string{"<Size w='13'><h>1</h></Size>", "<Size w='14'/>", "<Size w='2'><h>x</h></Size>", "<Size w='2'><h>3</h></Size>"} {
		var s Size
		err := xml.Unmarshal([]byte(text), &s)
		fmt.Println(text, s, err)
	}
	var (
		i    int
		f    float64
		s    string
		b    []byte
		l    []int
		a    any
		name xml.Name
		c    Color
		pp   *int
		node Node
		mp   map[string]int
		ch   chan int
		arr  [2]int
		fs   struct {
			XMLName xml.Name `xml:"http://sp a"`
		}
		bits struct {
			A int8    `xml:"a"`
			B uint16  `xml:"b"`
			C float32 `xml:"c"`
			D *bool   `xml:"d"`
			E complex64
		}
	)
	for _, one := range []struct {
		text string
		into any
	}{
		{"<a>12</a>", &i}, {"<a/>", &i}, {"<a>1.5</a>", &f}, {"<a>x<b>y</b>z</a>", &s}, {"<a>bytes</a>", &b}, {"<a>1</a>", &l}, {"<a>2</a>", &l}, {"<a>x</a>", &l}, {"<a>q</a>", &a}, {"<a xmlns='u'/>", &name},
		{"<a>c7</a>", &c}, {"<a>d</a>", &c}, {"<a>3</a>", &pp}, {"<a b='c'>d<e>f</e><g xmlns='h' i='j'/></a>", &node}, {"<a/>", &mp}, {"<a/>", &ch}, {"<a/>", &arr}, {"<a xmlns='sp'/>", &fs}, {"<a xmlns='http://sp'/>", &fs}, {"<a/>", &fs},
		{"<x><a>200</a></x>", &bits}, {"<x><b>-1</b></x>", &bits}, {"<x><c>1e39</c></x>", &bits}, {"<x><d> true </d></x>", &bits}, {"<x><E>1</E></x>", &bits}, {"<a/>", i}, {"<a/>", nil}, {"<a/>", (*int)(nil)},
	} {
		err := xml.Unmarshal([]byte(one.text), one.into)
		fmt.Printf("%s %T %v\n", one.text, one.into, err)
	}
	fmt.Printf("%v %v %q %q %v %v %v %v %v %+v %v\n", i, f, s, b, l, a, name, c, *pp, node, *bits.D)
}

func tokens() {
	const text = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE r [<!ENTITY e "<'>">  <!-- gone --> <!ELEMENT a>]>
<r xmlns="http://d" xmlns:p='http://p' a="1&amp;2" p:b='&#65;&#x42;&quot;'>
  text &lt; &mine; ` + "\r\nline\r" + `<![CDATA[<raw>&amp;]] >]]><p:c/><!-- comment --><d xmlns="" xmlns:p="q"><p:e xml:lang="en"/></d><?target some data?></r>
<after/>`
	for _, raw := range []bool{false, true} {
		d := xml.NewDecoder(strings.NewReader(text))
		d.Entity = map[string]string{"mine": "yours"}
		for {
			var t xml.Token
			var err error
			if raw {
				t, err = d.RawToken()
			} else {
				t, err = d.Token()
			}
			line, column := d.InputPos()
			fmt.Printf("%d %d:%d %T %v", d.InputOffset(), line, column, t, err)
			if err != nil {
				fmt.Println()
				break
			}
			switch t := xml.CopyToken(t).(type) {
			case xml.CharData:
				fmt.Printf(" %q", t)
			case xml.Comment:
				fmt.Printf(" %q", t)
			case xml.Directive:
				fmt.Printf(" %q", t)
			case xml.ProcInst:
				fmt.Printf(" %q %q", t.Target, t.Inst)
			case xml.StartElement:
				fmt.Printf(" %+v %+v", t, t.End())
			default:
				fmt.Printf(" %+v", t)
			}
			fmt.Println()
		}
	}
	d := xml.NewDecoder(strings.NewReader("<a><b><c/></b><d/></a><e/>"))
	d.Token()
	d.Token()
	fmt.Println(d.Skip())
	fmt.Println(d.Token())
	fmt.Println(d.Skip(), d.Skip(), d.Skip())
	d = xml.NewTokenDecoder(xml.NewDecoder(strings.NewReader("<a>x</a>")))
	var s string
	fmt.Println(d.Decode(&s), s)
	d = xml.NewTokenDecoder(&list{xml.StartElement{Name: xml.Name{Local: "a"}}, xml.CharData("text"), xml.EndElement{Name: xml.Name{Local: "a"}}})
	fmt.Println(d.Decode(&s), s, d.Decode(&s))
	// Several documents after each other, from a reader of bytes.
	r := strings.NewReader("<a>1</a> <a>2</a>rest")
	var n int
	fmt.Println(xml.NewDecoder(r).Decode(&n), n, r.Len())
	fmt.Println(xml.NewDecoder(r).Decode(&n), n, r.Len())
	d = xml.NewDecoder(strings.NewReader("<?xml version='1.0' encoding='upper'?><A>X</A>"))
	d.CharsetReader = func(charset string, input io.Reader) (io.Reader, error) {
		b, err := io.ReadAll(input)
		return strings.NewReader(strings.ToLower(string(b))), err
	}
	fmt.Println(d.Decode(&s), s)
	d = xml.NewDecoder(strings.NewReader("<a/>"))
	d.DefaultSpace = "space"
	fmt.Println(d.Token())
}

type list []xml.Token

func (l *list) Token() (xml.Token, error) {
	if len(*l) == 0 {
		return nil, io.EOF
	}
	t := (*l)[0]
	*l = (*l)[1:]
	return t, nil
}

func encoder() {
	for _, list := range [][]xml.Token{
		{xml.ProcInst{Target: "xml", Inst: []byte(`version="1.0"`)}, xml.Directive("DOCTYPE x"), xml.StartElement{Name: xml.Name{Space: "u", Local: "a"}, Attr: []xml.Attr{{Name: xml.Name{Space: "http://x/ns", Local: "b"}, Value: "<\n>"}, {Name: xml.Name{Space: "http://y/ns/", Local: "c"}}, {Name: xml.Name{Space: "http://z/xmlish", Local: "d"}}, {Name: xml.Name{Space: "http://www.w3.org/XML/1998/namespace", Local: "lang"}, Value: "en"}}}, xml.CharData("text\n<"), xml.Comment(" c "), xml.EndElement{Name: xml.Name{Space: "u", Local: "a"}}},
		{xml.StartElement{}}, {xml.EndElement{}}, {xml.EndElement{Name: xml.Name{Local: "a"}}}, {xml.StartElement{Name: xml.Name{Local: "a"}}},
		{xml.StartElement{Name: xml.Name{Local: "a"}}, xml.EndElement{Name: xml.Name{Local: "b"}}}, {xml.StartElement{Name: xml.Name{Space: "s", Local: "a"}}, xml.EndElement{Name: xml.Name{Space: "t", Local: "a"}}},
		{xml.Comment("-->")}, {xml.ProcInst{Target: "1"}}, {xml.ProcInst{Target: "t", Inst: []byte("?>")}}, {xml.CharData("x"), xml.ProcInst{Target: "xml"}},
		{xml.Directive("a>")}, {xml.Directive("<<>>")}, {xml.Directive("'")}, {xml.Directive("<!-- > -->")}, {xml.Directive("<!-->")}, {nil}, {7},
	} {
		var b bytes.Buffer
		e := xml.NewEncoder(&b)
		e.Indent("", "\t")
		var err error
		for _, t := range list {
			if err = e.EncodeToken(t); err != nil {
				break
			}
		}
		err2 := e.Close()
		fmt.Printf("%s %v %v %v %v\n", b.String(), err, err2, e.EncodeToken(xml.CharData("late")), e.Close())
	}
	e := xml.NewEncoder(os.Stdout)
	fmt.Println(e.EncodeElement(Address{"x", "y"}, xml.StartElement{Name: xml.Name{Local: "where"}, Attr: []xml.Attr{{Name: xml.Name{Local: "k"}, Value: "v"}}}))
	fmt.Println(e.EncodeElement(1, xml.StartElement{}), e.Encode([]int{1, 2}), e.Flush())
	fmt.Println(xml.NewEncoder(full{}).Encode(1))
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func lenient() {
	for _, text := range []string{
		"<a><b>x</a>", "<p>a<br>b<BR/>c</p>", "<a b c=d e='f'>&unknown; &amp &#xZ; &eacute;</a>", "<a><b><c></a></b>", "<a href=http://x/y>z</a>", "<img><img></img><hr>text", "<a =1>", "<a></b>", "<a b=>",
	} {
		d := xml.NewDecoder(strings.NewReader(text))
		d.Strict = false
		d.AutoClose = xml.HTMLAutoClose
		d.Entity = xml.HTMLEntity
		fmt.Printf("%s:", text)
		for range 20 {
			t, err := d.Token()
			if err != nil {
				fmt.Println(" ", err)
				break
			}
			if data, ok := t.(xml.CharData); ok {
				t = string(data)
			}
			fmt.Printf(" %v", t)
		}
	}
}

func invalid() {
	for _, text := range []string{
		"<", "</", "<?", "<?x", "<!", "<!-", "<!x", "<!-x", "<!--", "<!-- a -- b -->", "<!--->", "<![", "<![CDAT", "<![CDATX[", "<![CDATA[", "<![CDATA[]]", "<a", "<a ", "<a b", "<a b=", "<a b=c>", "<a b='", "<a b='c", "<a b='<'>", "<a b c='d'>", "<a/ >", "<a / >",
		"<1>", "<a:b:c>", "<:a/>", "<a:/>", "<a></a b>", "<a></1>", "<?1?>", "</a>", "<a>]]></a>", "<a>&</a>", "<a>&;</a>", "<a>&amp</a>", "<a>&x;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#0;</a>", "<a>&#x110000;</a>", "<a>&#xD800;</a>", "<a>&#12", "<a>&am",
		"<a>\x00</a>", "<a>\xff</a>", "<a>\ufffe</a>", "<é/>", "<a\u0301/>", "<\u0301/>", "<日本 語='x'/>", "<a\xff/>", "<a>\n\n</b>", "<a xmlns:x='1'><x:b xmlns:x='2'></y:b></a>", "<a:b></c:b>", "<a></c:a>", "<?xml version='1.1'?>", "<?xml version='1.0' encoding='latin1'?>", "<?xml encoding=x?><a/>",
		"<!DOCTYPE '>", "<!DOCTYPE <a>", "<!DOCTYPE <!-- >", "<!DOCTYPE <!-a> b>", "<!DOCTYPE \"<\" '>' >x",
	} {
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			t, err := d.Token()
			if err != nil {
				fmt.Printf("%q: %v, then ", text, err)
				_, err = d.Token()
				fmt.Println(err)
				break
			}
			switch t := t.(type) {
			case xml.Directive:
				fmt.Printf("[%s] ", t)
			case xml.Comment:
				fmt.Printf("(%s) ", t)
			}
		}
	}
}
