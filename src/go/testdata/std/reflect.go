// run
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type Shape interface{ Area() float64 }
type Sq struct {
	Side float64 `json:"side" xml:"s,attr"`
	name string
}

func (s Sq) Area() float64                    { return s.Side * s.Side }
func (s *Sq) Scale(k float64)                 { s.Side *= k }
func (s Sq) Hello(n string, xs ...int) string { return fmt.Sprint("hi ", n, xs) }

type Outer struct {
	Sq
	*strings.Builder
	M map[string]int
	L []bool
	A [3]int8
}
type E int

func (e E) String() string { return "E!" }

func main() {
	s := Sq{2, "n"}
	t := reflect.TypeOf(s)
	fmt.Println(t, t.Name(), t.Kind(), t.NumField(), t.NumMethod(), reflect.TypeOf(&s).NumMethod())
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("json"), f.PkgPath, f.Index, f.Offset, f.Anonymous, f.IsExported())
	}
	pt := reflect.TypeOf(&s)
	for i := range pt.NumMethod() {
		fmt.Println(pt.Method(i).Name, pt.Method(i).Type)
	}
	v := reflect.ValueOf(&s).Elem()
	v.Field(0).SetFloat(5)
	fmt.Println(s, v.Field(0).CanSet(), v.Field(1).CanSet(), v.Field(1))
	fmt.Println(v.Method(0).Call(nil)[0].Float())
	v.Addr().MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(2.0)})
	fmt.Println(s)
	fmt.Println(v.MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("bob"), reflect.ValueOf(1), reflect.ValueOf(2)})[0])
	shape := reflect.TypeFor[Shape]()
	fmt.Println(t.Implements(shape), shape.NumMethod(), shape.Method(0).Name, reflect.TypeFor[error]())
	o := Outer{M: map[string]int{"a": 1, "b": 2}, L: []bool{true, false}}
	ov := reflect.ValueOf(&o).Elem()
	f, _ := ov.Type().FieldByName("Side")
	fmt.Println(f.Index, ov.FieldByName("Side"))
	ov.FieldByName("L").Index(1).SetBool(true)
	ov.FieldByName("A").Index(1).SetInt(300)
	fmt.Println(o.L, o.A)
	keys := ov.FieldByName("M").MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	fmt.Println(keys)
	ov.FieldByName("M").SetMapIndex(reflect.ValueOf("c"), reflect.ValueOf(9))
	fmt.Println(o.M)
	it := ov.FieldByName("M").MapRange()
	n := 0
	for it.Next() {
		n += int(it.Value().Int())
	}
	fmt.Println(n)
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, int) (int, int)
	reflect.ValueOf(&intSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(intSwap), swap))
	fmt.Println(intSwap(1, 2))
	sl := []int{1, 2, 3}
	reflect.Swapper(sl)(0, 2)
	fmt.Println(sl, reflect.DeepEqual(sl, []int{3, 2, 1}), reflect.DeepEqual(o, o))
	for i, x := range reflect.ValueOf(sl).Seq2() {
		fmt.Print(i, x, " ")
	}
	fmt.Println()
	fmt.Println(reflect.ValueOf(E(3)), reflect.ValueOf(E(3)).Interface(), reflect.ValueOf(65).Convert(reflect.TypeFor[string]()))
	fmt.Printf("%v %d %s\n", reflect.ValueOf(3), reflect.ValueOf(4), reflect.ValueOf("x"))
	fmt.Println([]reflect.Value{reflect.ValueOf(1)}, reflect.Value{})
	c := reflect.MakeChan(reflect.TypeFor[chan int](), 0)
	go func() { c.Send(reflect.ValueOf(7)) }()
	x, ok := c.Recv()
	fmt.Println(x, ok)
	i, rv, ok := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectRecv, Chan: c}})
	fmt.Println(i, rv, ok)
	st := reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeFor[int](), Tag: `json:"a"`}})
	sv := reflect.New(st).Elem()
	sv.Field(0).SetInt(5)
	fmt.Printf("%v %+v\n", sv.Interface(), sv)
	fmt.Println(reflect.MapOf(reflect.TypeFor[string](), st), reflect.FuncOf([]reflect.Type{t}, nil, false))
	for _, fn := range []func(){
		func() { reflect.ValueOf(1).Elem() },
		func() { reflect.ValueOf(1).SetInt(3) },
		func() { v.Field(1).SetString("x") },
		func() { v.Field(1).Interface() },
		func() { reflect.ValueOf(&s).Elem().Field(0).Set(reflect.ValueOf("x")) },
		func() { reflect.Value{}.Type() },
		func() { t.Elem() },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fn()
		}()
	}
	e1, ok1 := reflect.TypeAssert[E](reflect.ValueOf(E(1)))
	fmt.Println(e1, ok1)
	fmt.Println(reflect.VisibleFields(reflect.TypeFor[struct {
		Sq
		X int
	}]()))
	var nilp *Sq
	fmt.Println(reflect.ValueOf(nilp).IsNil(), reflect.ValueOf(nilp).Elem().IsValid(), reflect.Zero(t).IsZero())
	fmt.Println(reflect.TypeOf(main), reflect.TypeOf((<-chan []int)(nil)).ChanDir(), t.Size())
}
