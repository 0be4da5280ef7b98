// run

package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"io"
	"os"
	"strings"
)

type H []int

func (h H) Len() int           { return len(h) }
func (h H) Less(i, j int) bool { return h[i] < h[j] }
func (h H) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *H) Push(x any)        { *h = append(*h, x.(int)) }
func (h *H) Pop() any {
	o := *h
	n := len(o)
	x := o[n-1]
	*h = o[:n-1]
	return x
}

func main() {
	h := &H{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToFront(e4)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
	r := ring.New(4)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	r.Unlink(1)
	r.Do(func(p any) { fmt.Print(p, ",") })
	fmt.Println()
	sc := bufio.NewScanner(strings.NewReader("one two\r\nthree  é four\n\nlast"))
	for sc.Scan() {
		fmt.Printf("%q\n", sc.Text())
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader(" one two\nthree  é four\n\nlast"))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println()
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	for sc.Scan() {
		fmt.Println(len(sc.Text()))
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader("aé\xffz"))
	sc.Split(bufio.ScanRunes)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println()
	br := bufio.NewReader(strings.NewReader("line one\nline two\nrest"))
	for {
		s, err := br.ReadString('\n')
		fmt.Printf("%q %v\n", s, err)
		if err != nil {
			break
		}
	}
	br = bufio.NewReaderSize(strings.NewReader("héllo, this is longer than sixteen bytes\nx"), 16)
	fmt.Println(br.ReadRune())
	fmt.Println(br.ReadRune())
	fmt.Println(br.UnreadRune(), br.UnreadRune())
	p, err := br.Peek(4)
	fmt.Printf("%q %v\n", p, err)
	fmt.Println(br.ReadLine())
	fmt.Println(br.Discard(3))
	b, err := br.ReadBytes('\n')
	fmt.Printf("%q %v\n", b, err)
	w := bufio.NewWriterSize(os.Stdout, 16)
	fmt.Fprintf(w, "buffered %d %s\n", 42, strings.Repeat("y", 40))
	fmt.Println(w.Buffered(), w.Available())
	w.WriteByte('z')
	w.WriteRune('é')
	w.WriteString("end\n")
	w.Flush()
	var buf bytes.Buffer
	buf.WriteString("hello ")
	buf.Write([]byte("world"))
	fmt.Fprintf(&buf, " %d", 7)
	fmt.Println(buf.String(), buf.Len(), buf.Cap())
	x := make([]byte, 3)
	n, _ := buf.Read(x)
	fmt.Println(n, string(x), buf.String())
	fmt.Println(buf.ReadByte())
	fmt.Println(buf.UnreadByte(), buf.UnreadByte())
	s, err := buf.ReadString('o')
	fmt.Println(s, err)
	io.Copy(&buf, strings.NewReader(strings.Repeat("ab", 500)))
	fmt.Println(buf.Len(), buf.Cap())
	for i := 0; i < 3000; i++ {
		buf.WriteByte('q')
	}
	fmt.Println(buf.Len(), buf.Cap())
	fmt.Println(buf.ReadRune())
	fmt.Println(bytes.Fields([]byte(" a b  c ")), bytes.Contains([]byte("seafood"), []byte("foo")), bytes.ToUpper([]byte("abc")))
	fmt.Printf("%q %q %q\n", bytes.Split([]byte("a,b,c"), []byte(",")), bytes.TrimSpace([]byte("  x y \n")), bytes.Title([]byte("her royal")))
	fmt.Printf("%s %v\n", bytes.Join([][]byte{[]byte("a"), []byte("b")}, []byte("--")), bytes.Equal(nil, []byte{}))
	fmt.Printf("%q\n", bytes.SplitN([]byte("abc"), nil, 2))
	fmt.Println(bytes.TrimLeft([]byte("xxx"), "x") == nil, bytes.Trim([]byte("--a--"), "-"))
	for l := range bytes.Lines([]byte("a\nb")) {
		fmt.Printf("%q", l)
	}
	fmt.Println()
	rd := bytes.NewReader([]byte("0123456789"))
	rd.Seek(-3, io.SeekEnd)
	b, _ = io.ReadAll(rd)
	fmt.Println(string(b))
	sec := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	b, err = io.ReadAll(sec)
	fmt.Println(string(b), err)
	var o1, o2 strings.Builder
	mw := io.MultiWriter(&o1, &o2)
	io.WriteString(mw, "both")
	fmt.Println(o1.String(), o2.String())
	tr := io.TeeReader(strings.NewReader("tee"), &o1)
	io.Copy(io.Discard, tr)
	fmt.Println(o1.String())
	mr := io.MultiReader(strings.NewReader("a"), strings.NewReader("b"))
	b, err = io.ReadAll(mr)
	fmt.Println(string(b), err)
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	fmt.Println(err)
	_, err = io.CopyN(io.Discard, strings.NewReader("ab"), 3)
	fmt.Println(err)
}
