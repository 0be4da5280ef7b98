// run

package main

import (
	"errors"
	"fmt"
)

type stringer interface{ String() string }
type temp float64

func (t temp) String() string { return fmt.Sprintf("%g degrees", float64(t)) }

type pair struct{ a, b int }

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int:
		return fmt.Sprint("int ", x+1)
	case int8, int16:
		return fmt.Sprintf("small %v %T", x, x)
	case string:
		return "string of " + fmt.Sprint(len(x))
	case error:
		return "error " + x.Error()
	case stringer:
		return "stringer " + x.String()
	case []int:
		return fmt.Sprint("slice ", len(x))
	case map[string]int:
		return fmt.Sprint("map ", x["k"])
	case func(int) int:
		return fmt.Sprint("func ", x(20))
	case *pair:
		return fmt.Sprint("*pair ", x.a)
	case pair:
		return fmt.Sprint("pair ", x.b)
	case chan int, [2]bool:
		return fmt.Sprintf("other %T", x)
	default:
		return fmt.Sprintf("default %T", x)
	}
}

func main() {
	values := []any{
		nil, 41, int8(3), int16(-3), "héllo", errors.New("bad"), temp(21.5), []int{1, 2},
		map[string]int{"k": 7}, func(n int) int { return n + 1 }, &pair{1, 2}, pair{3, 4},
		make(chan int), [2]bool{}, 2.5, struct{}{}, uint(7), []string{}, 'x', true, 1i,
	}
	for _, v := range values {
		fmt.Println(describe(v))
	}
	switch v := any(3.5); v.(type) {
	case float32, float64:
		fmt.Println("float", v)
	}
}
