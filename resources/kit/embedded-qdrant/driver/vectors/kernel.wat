;; The comparison of one vector with many, four numbers at a time. `npm run generate` compiles it to kernel-bytes.ts.
;;
;; Every function compares the query with `count` rows that follow each other, and writes one float for each row to `scores`. A vector takes
;; `bytes`, a multiple of 64; the bytes after its last number are zero. Four sums run side by side, so that additions do not wait
;; for each other.
(module
  (import "env" "memory" (memory 1))

  (func $sum (param $lanes v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $lanes)) (f32x4.extract_lane 1 (local.get $lanes)))
      (f32.add (f32x4.extract_lane 2 (local.get $lanes)) (f32x4.extract_lane 3 (local.get $lanes)))))

  ;; The sum of products.
  (func (export "dot") (param $query i32) (param $row i32) (param $bytes i32) (param $count i32) (param $scores i32)
    (local $column i32) (local $end i32) (local $last i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $last (i32.add (local.get $scores) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $scores) (local.get $last)))
        (local.set $column (local.get $query))
        (local.set $end (i32.add (local.get $query) (local.get $bytes)))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (local.set $c (v128.const f32x4 0 0 0 0))
        (local.set $d (v128.const f32x4 0 0 0 0))
        (loop $columns
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul (v128.load (local.get $row)) (v128.load (local.get $column)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul (v128.load offset=16 (local.get $row)) (v128.load offset=16 (local.get $column)))))
          (local.set $c (f32x4.add (local.get $c) (f32x4.mul (v128.load offset=32 (local.get $row)) (v128.load offset=32 (local.get $column)))))
          (local.set $d (f32x4.add (local.get $d) (f32x4.mul (v128.load offset=48 (local.get $row)) (v128.load offset=48 (local.get $column)))))
          (local.set $row (i32.add (local.get $row) (i32.const 64)))
          (local.set $column (i32.add (local.get $column) (i32.const 64)))
          (br_if $columns (i32.lt_u (local.get $column) (local.get $end))))
        (f32.store (local.get $scores)
          (call $sum (f32x4.add (f32x4.add (local.get $a) (local.get $b)) (f32x4.add (local.get $c) (local.get $d)))))
        (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
        (br $rows))))

  ;; The sum of squared differences.
  (func (export "euclid") (param $query i32) (param $row i32) (param $bytes i32) (param $count i32) (param $scores i32)
    (local $column i32) (local $end i32) (local $last i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $difference v128)
    (local.set $last (i32.add (local.get $scores) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $scores) (local.get $last)))
        (local.set $column (local.get $query))
        (local.set $end (i32.add (local.get $query) (local.get $bytes)))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (local.set $c (v128.const f32x4 0 0 0 0))
        (local.set $d (v128.const f32x4 0 0 0 0))
        (loop $columns
          (local.set $difference (f32x4.sub (v128.load (local.get $row)) (v128.load (local.get $column))))
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $difference) (local.get $difference))))
          (local.set $difference (f32x4.sub (v128.load offset=16 (local.get $row)) (v128.load offset=16 (local.get $column))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $difference) (local.get $difference))))
          (local.set $difference (f32x4.sub (v128.load offset=32 (local.get $row)) (v128.load offset=32 (local.get $column))))
          (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $difference) (local.get $difference))))
          (local.set $difference (f32x4.sub (v128.load offset=48 (local.get $row)) (v128.load offset=48 (local.get $column))))
          (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $difference) (local.get $difference))))
          (local.set $row (i32.add (local.get $row) (i32.const 64)))
          (local.set $column (i32.add (local.get $column) (i32.const 64)))
          (br_if $columns (i32.lt_u (local.get $column) (local.get $end))))
        (f32.store (local.get $scores)
          (call $sum (f32x4.add (f32x4.add (local.get $a) (local.get $b)) (f32x4.add (local.get $c) (local.get $d)))))
        (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
        (br $rows))))

  ;; The sum of absolute differences.
  (func (export "manhattan") (param $query i32) (param $row i32) (param $bytes i32) (param $count i32) (param $scores i32)
    (local $column i32) (local $end i32) (local $last i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $last (i32.add (local.get $scores) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $scores) (local.get $last)))
        (local.set $column (local.get $query))
        (local.set $end (i32.add (local.get $query) (local.get $bytes)))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (local.set $c (v128.const f32x4 0 0 0 0))
        (local.set $d (v128.const f32x4 0 0 0 0))
        (loop $columns
          (local.set $a (f32x4.add (local.get $a) (f32x4.abs (f32x4.sub (v128.load (local.get $row)) (v128.load (local.get $column))))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.abs (f32x4.sub (v128.load offset=16 (local.get $row)) (v128.load offset=16 (local.get $column))))))
          (local.set $c (f32x4.add (local.get $c) (f32x4.abs (f32x4.sub (v128.load offset=32 (local.get $row)) (v128.load offset=32 (local.get $column))))))
          (local.set $d (f32x4.add (local.get $d) (f32x4.abs (f32x4.sub (v128.load offset=48 (local.get $row)) (v128.load offset=48 (local.get $column))))))
          (local.set $row (i32.add (local.get $row) (i32.const 64)))
          (local.set $column (i32.add (local.get $column) (i32.const 64)))
          (br_if $columns (i32.lt_u (local.get $column) (local.get $end))))
        (f32.store (local.get $scores)
          (call $sum (f32x4.add (f32x4.add (local.get $a) (local.get $b)) (f32x4.add (local.get $c) (local.get $d)))))
        (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
        (br $rows)))))
