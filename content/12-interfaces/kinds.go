package main

import (
	"errors"
	"fmt"
	"time"
)

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nothing"
	case int:
		return fmt.Sprint("an int, and one more is ", x+1)
	case string, []byte:
		return fmt.Sprintf("text of some sort: %s", x)
	case error:
		return "an error: " + x.Error()
	case fmt.Stringer:
		return "prints itself as " + x.String()
	default:
		return fmt.Sprintf("some %T", x)
	}
}

func main() {
	values := []any{nil, 41, "gopher", errors.New("no disk"), 90 * time.Second, 2.5}
	for _, v := range values {
		fmt.Println(kind(v))
	}
	n, ok := values[1].(int)
	fmt.Println(n, ok)
	n, ok = values[2].(int)
	fmt.Println(n, ok)
}
