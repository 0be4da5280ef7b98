// run
package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type PointerCycle struct{ Ptr *PointerCycle }

var pointerCycle = &PointerCycle{}

type recursiveMap map[string]recursiveMap
type recursiveSlice []recursiveSlice

func init() { pointerCycle.Ptr = pointerCycle }
func main() {
	_, err := json.Marshal(pointerCycle)
	fmt.Println(err)
	m := recursiveMap{}
	m["x"] = m
	_, err = json.Marshal(m)
	fmt.Println(err)
	s := recursiveSlice{nil}
	s[0] = s
	_, err = json.Marshal(s)
	fmt.Println(err)
	var x any
	x = map[string]any{"x": &x}
	_, err = json.Marshal(x)
	fmt.Println(err)
	var v any
	fmt.Println(json.Unmarshal([]byte(strings.Repeat("[", 10000)+strings.Repeat("]", 10000)), &v))
	fmt.Println(json.Unmarshal([]byte(strings.Repeat(`{"a":`, 10001)+"1"+strings.Repeat("}", 10001)), &v))
	for i := 0; i < 3; i++ {
		v = v.([]any)[0]
	}
}
