// run

// A struct type without a name promotes methods to its pointers too, which reflection may come by.

package main

import (
	"encoding/json"
	"fmt"
	"reflect"
)

type Temp struct{ v int }

func (t *Temp) MarshalJSON() ([]byte, error) { return []byte(`"T"`), nil }

func (t *Temp) String() string { return "T" }

func main() {
	temps := []struct{ Temp }{{}}
	b, err := json.Marshal(temps)
	fmt.Println(string(b), err)
	fmt.Println(reflect.ValueOf(temps).Index(0).Addr().Interface())
}
